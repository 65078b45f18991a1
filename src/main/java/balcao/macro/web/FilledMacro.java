package balcao.macro.web;

import balcao.macro.MacroRow;
import balcao.macro.MacroText;

/** A prepared answer as it is for one ticket. */
record FilledMacro(MacroRow macro, MacroText.Filled filled) {

}
