package balcao.account.web;

/** What another module shows on a person's page, with the template that shows it. */
record PersonPart(String template, Object view) {

}
