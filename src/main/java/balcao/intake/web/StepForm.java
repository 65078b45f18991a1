package balcao.intake.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** The title of a step as typed. */
record StepForm(@Nullable String edited, @Size(max = 80, message = FieldMessages.TOO_LONG) @Nullable String title) {

}
