package balcao.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import balcao.catalog.CatalogKind;
import balcao.catalog.CatalogService;
import balcao.intake.FieldKind;
import balcao.intake.FieldTerms;
import balcao.intake.FormTerms;
import balcao.intake.OwnChoice;
import balcao.intake.RequestTypeDetails;
import balcao.intake.RequestTypeScope;
import balcao.intake.RequestTypeService;
import balcao.intake.RoutingCondition;
import balcao.intake.RoutingField;
import balcao.intake.RoutingService;
import balcao.intake.RoutingTerms;
import balcao.intake.StepTerms;
import balcao.intake.Tip;
import balcao.intake.TipKind;

/**
 * Four clients that ask in ways of their own, each by configuration alone: a department
 * that approves, an agency, a partner that resells, and an industry with two steps. The
 * fifth way is everybody else's.
 */
@Component
@Profile("demo")
class Portals {

	private final RequestTypeService types;

	private final CatalogService catalog;

	private final RoutingService routing;

	Portals(RequestTypeService types, CatalogService catalog, RoutingService routing) {
		this.types = types;
		this.catalog = catalog;
		this.routing = routing;
	}

	/**
	 * Opens the portals.
	 * @param organizations by the code of the portal
	 * @param teams by name
	 */
	void open(Map<String, Long> organizations, Map<String, Long> teams) {
		departments(known(organizations, "departments"), teams);
		agency(known(organizations, "agency"), teams);
		partner(known(organizations, "partner"), teams);
		industry(known(organizations, "industry"), teams);
	}

	private void departments(long client, Map<String, Long> teams) {
		this.types.register("solicitacao",
				new RequestTypeDetails("Solicitação a um departamento", "O departamento aprova ou nega em até 72 horas",
						"list", 20, true, 4),
				RequestTypeScope.of(Set.of(client), among(teams, "Atendimento", "Financeiro", "Projetos")),
				new FormTerms(
						List.of(new StepTerms("O que você precisa", List.of(FieldTerms.required(FieldKind.ORGANIZATION),
								FieldTerms.required(FieldKind.REQUESTER), FieldTerms.required(FieldKind.TEAM)
									.helped("Quem aprova ou nega o pedido, e depois faz a proposta."),
								FieldTerms.required(FieldKind.SUBJECT), FieldTerms.required(FieldKind.DESCRIPTION),
								FieldTerms.optional(FieldKind.ATTACHMENTS), FieldTerms.optional(FieldKind.PHONE)))),
						List.of(new Tip(TipKind.HINT,
								"Diga para quando precisa e quanto pretende investir: a proposta chega mais rápido.",
								null))));
	}

	private void agency(long client, Map<String, Long> teams) {
		Stream.of("Site institucional", "Loja virtual", "E-mail marketing", "Hospedagem", "Redes sociais")
			.forEach((service) -> offer(CatalogKind.SERVICE, service, client));
		this.types.register("agencia",
				new RequestTypeDetails(
						"Falar com a agência", "Atendimento e financeiro, em um só lugar", "mail", 21, false, 3),
				RequestTypeScope.of(Set.of(client), among(teams, "Atendimento", "Financeiro")),
				new FormTerms(
						List.of(new StepTerms("A sua mensagem",
								List.of(FieldTerms.required(FieldKind.TEAM), FieldTerms.required(FieldKind.SUBJECT),
										FieldTerms.optional(FieldKind.SERVICE), FieldTerms.required(FieldKind.PRIORITY),
										FieldTerms.required(FieldKind.DESCRIPTION)
											.called("Mensagem")
											.helped("Conte o que precisa e, se puder, mande exemplos em anexo."),
										FieldTerms.optional(FieldKind.ATTACHMENTS)))),
						List.of(new Tip(TipKind.WARNING,
								"A página ainda mostra a versão antiga? Limpe o cache do navegador e tente de novo.",
								null))));
	}

	private void partner(long client, Map<String, Long> teams) {
		Map.of("Técnico", List.of("Instalação", "Atualização de versão", "Erro na tela", "Integração"), "Financeiro",
				List.of("Segunda via de boleto", "Comissões", "Renegociação"), "Comercial",
				List.of("Orçamento para cliente", "Demonstração", "Material de divulgação"))
			.forEach((category, topics) -> {
				long id = offer(CatalogKind.CATEGORY, category, client);
				topics.forEach((topic) -> this.catalog.register(CatalogKind.TOPIC, id, topic, null));
			});
		this.types.register("parceiro",
				new RequestTypeDetails("Chamado de parceiro", "Para revendas e quem implanta os nossos produtos",
						"wrench", 22, false, 3),
				RequestTypeScope.of(Set.of(client),
						among(teams, "Suporte Omnicanal", "Suporte Aplicativo", "Assistentes Virtuais")),
				new FormTerms(List.of(new StepTerms("O chamado",
						List.of(FieldTerms.required(FieldKind.ORGANIZATION).called("Parceiro"),
								FieldTerms.required(FieldKind.TEAM).called("Equipe do software"),
								FieldTerms.required(FieldKind.CATEGORY), FieldTerms.required(FieldKind.TOPIC),
								FieldTerms.required(FieldKind.SUBJECT), FieldTerms.required(FieldKind.DESCRIPTION),
								FieldTerms.required(FieldKind.PRIORITY),
								FieldTerms.own("cliente_final", FieldKind.TEXT, "Cliente final", false)
									.helped("Se o chamado for por um cliente seu."),
								FieldTerms.optional(FieldKind.ATTACHMENTS)))),
						List.of()));
	}

	private void industry(long client, Map<String, Long> teams) {
		long industry = offer(CatalogKind.SEGMENT, "Indústria", client);
		long retail = offer(CatalogKind.SEGMENT, "Varejo", client);
		long health = offer(CatalogKind.SEGMENT, "Saúde", client);
		long management = product("Gestão Empresarial", "Do pedido à nota fiscal", Set.of(industry, retail), client,
				Map.of("Faturamento", List.of("Emissão de nota fiscal", "Pedidos de venda", "Carta de correção"),
						"Financeiro", List.of("Emissão de boleto", "Conciliação bancária", "Contas a pagar"), "Estoque",
						List.of("Inventário", "Transferência entre filiais")));
		long hospital = product("Gestão Hospitalar", "Leitos, agenda e faturamento de convênios", Set.of(health),
				client,
				Map.of("Convênios", List.of("Envio de guias", "Glosas"), "Agenda", List.of("Marcação de consultas")));
		Stream.of("Produção", "Homologação")
			.forEach((environment) -> this.catalog.register(CatalogKind.ENVIRONMENT, management, environment, null));
		Stream.of("12.1.2410", "12.1.2402", "12.1.33")
			.forEach((version) -> this.catalog.register(CatalogKind.VERSION, management, version, null));
		Stream.of("Brasil", "Argentina", "Chile", "Portugal")
			.forEach((country) -> offer(CatalogKind.COUNTRY, country, client));
		route(client, List.of(management, hospital), teams);
		this.types
			.register(
					"gestao", new RequestTypeDetails("Sistema de gestão",
							"Dúvidas e erros, por segmento, produto e rotina", "chart", 23, false, 3),
					RequestTypeScope.of(Set.of(client), Set.of()),
					new FormTerms(List.of(
							new StepTerms("Onde acontece",
									List.of(FieldTerms.required(FieldKind.ORGANIZATION),
											FieldTerms.required(FieldKind.IMPACT_LEVEL),
											FieldTerms.own("tipo", FieldKind.CHOICE, "Tipo", true,
													OwnChoice.of("duvida", "Dúvida"), OwnChoice.of("erro", "Erro"),
													OwnChoice.of("acesso", "Acesso e permissões")),
											FieldTerms.required(FieldKind.SEGMENT),
											FieldTerms.required(FieldKind.PRODUCT),
											FieldTerms.required(FieldKind.MODULE),
											FieldTerms.required(FieldKind.ROUTINE),
											FieldTerms.required(FieldKind.ENVIRONMENT),
											FieldTerms.optional(FieldKind.VERSION),
											FieldTerms.required(FieldKind.COUNTRY),
											FieldTerms
												.own("obrigacao_fiscal", FieldKind.YES_NO,
														"Envolve uma obrigação fiscal?", true)
												.helped("Se sim, o chamado vai direto para a equipe fiscal."),
											FieldTerms
												.own("prazo_fiscal", FieldKind.DATE, "Data limite da obrigação", true)
												.shownWhen("obrigacao_fiscal", "true"))),
							new StepTerms("Detalhes",
									List.of(FieldTerms.required(FieldKind.SUBJECT),
											FieldTerms.required(FieldKind.DESCRIPTION),
											FieldTerms.optional(FieldKind.ATTACHMENTS),
											FieldTerms.optional(FieldKind.COPIES)))),
							List.of()));
	}

	/** By product, by routine of this client, and by the answer to a field of its own. */
	private void route(long client, List<Long> products, Map<String, Long> teams) {
		long fiscal = known(teams, "Fiscal");
		products.forEach((product) -> this.routing.add(RoutingTerms.to(known(teams, "Sistemas de Gestão"),
				RoutingCondition.of(RoutingField.PRODUCT, product))));
		long invoicing = this.catalog.choices(CatalogKind.MODULE, products.get(0), client)
			.stream()
			.filter((module) -> module.name().equals("Faturamento"))
			.findFirst()
			.orElseThrow()
			.id();
		this.catalog.choices(CatalogKind.ROUTINE, invoicing, client)
			.stream()
			.filter((routine) -> routine.name().equals("Emissão de nota fiscal"))
			.forEach((routine) -> this.routing
				.add(RoutingTerms.to(fiscal, RoutingCondition.of(RoutingField.ORGANIZATION, client),
						RoutingCondition.of(RoutingField.ROUTINE, routine.id()))));
		this.routing.add(RoutingTerms.to(fiscal, RoutingCondition.of(RoutingField.ORGANIZATION, client),
				RoutingCondition.custom("obrigacao_fiscal", "true", "Envolve uma obrigação fiscal?")));
	}

	private long product(String name, String description, Set<Long> segments, long client,
			Map<String, List<String>> modules) {
		long product = this.catalog.registerProduct(name, description);
		this.catalog.makeAvailable(CatalogKind.PRODUCT, product, List.of(client));
		this.catalog.serve(product, segments);
		modules.forEach((module, routines) -> {
			long id = this.catalog.registerModule(product, module);
			routines.forEach((routine) -> this.catalog.register(CatalogKind.ROUTINE, id, routine, null));
		});
		return product;
	}

	private long offer(CatalogKind kind, String name, long client) {
		long id = this.catalog.register(kind, null, name, null);
		this.catalog.makeAvailable(kind, id, List.of(client));
		return id;
	}

	private static Set<Long> among(Map<String, Long> teams, String... names) {
		return Stream.of(names).map((name) -> known(teams, name)).collect(Collectors.toSet());
	}

	private static long known(Map<String, Long> ids, String name) {
		return Objects.requireNonNull(ids.get(name), name);
	}

}
