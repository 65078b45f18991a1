package balcao.intake.web;

import java.util.List;

/** A step in the editor; {@code number} from 1 on. */
record EditorStep(int number, String title, boolean last, List<EditorField> fields) {

}
