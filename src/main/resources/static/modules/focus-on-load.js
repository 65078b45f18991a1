/* Leads the person to what needs them first: the summary of errors. */
document.querySelector('[data-focus-on-load]')?.focus();
