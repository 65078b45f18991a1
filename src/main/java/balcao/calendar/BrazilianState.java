package balcao.calendar;

/** The states of Brazil and its federal district, by their codes. */
public enum BrazilianState {

	AC("Acre"), AL("Alagoas"), AP("Amapá"), AM("Amazonas"), BA("Bahia"), CE("Ceará"), DF("Distrito Federal"),
	ES("Espírito Santo"), GO("Goiás"), MA("Maranhão"), MT("Mato Grosso"), MS("Mato Grosso do Sul"), MG("Minas Gerais"),
	PA("Pará"), PB("Paraíba"), PR("Paraná"), PE("Pernambuco"), PI("Piauí"), RJ("Rio de Janeiro"),
	RN("Rio Grande do Norte"), RS("Rio Grande do Sul"), RO("Rondônia"), RR("Roraima"), SC("Santa Catarina"),
	SP("São Paulo"), SE("Sergipe"), TO("Tocantins");

	private final String title;

	BrazilianState(String title) {
		this.title = title;
	}

	/** Its name, which is the same in every language. */
	public String title() {
		return this.title;
	}

}
