package balcao.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import balcao.platform.LongNumbers;
import balcao.platform.OrganizationNames;
import balcao.platform.StatusBanners;
import balcao.platform.SupportPhone;
import balcao.platform.TypedFormService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** What controllers and templates of every module find ready. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformSettings.class)
class WebConfiguration implements WebMvcConfigurer {

	private static final String MODULES = "classpath:/static/modules/";

	private final CurrentPeople people;

	private final ObjectProvider<TypedFormService> typed;

	WebConfiguration(CurrentPeople people, ObjectProvider<TypedFormService> typed) {
		this.people = people;
		this.typed = typed;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(new SentForms(this.people, this.typed));
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CurrentPersonArgument(this.people));
	}

	/**
	 * One version before all modules: a change of any gives all of them a new address, so
	 * that what they import from each other is never an old one.
	 */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/modules/**")
			.addResourceLocations(MODULES)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)))
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addFixedVersionStrategy(hashOfModules(), "/**"));
	}

	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> staticAddresses() {
		FilterRegistrationBean<ResourceUrlEncodingFilter> filter = new FilterRegistrationBean<>(new StaticAddresses());
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	@Bean
	LocaleResolver localeResolver() {
		return new Preferences();
	}

	@Bean
	Durations durations(MessageSource messages) {
		return new Durations(messages);
	}

	@Bean
	static TemplateObjects templateObjects(CurrentPeople people, ObjectProvider<OrganizationNames> organizations,
			ObjectProvider<RailSource> rails, ObjectProvider<UnreadCount> unread, ObjectProvider<StatusBanners> banners,
			ObjectProvider<SummonsSource> summons, PlatformSettings settings, ObjectProvider<SupportPhone> phone,
			ObjectProvider<LongNumbers> numbers, ObjectProvider<ResourceUrlProvider> files,
			ObjectProvider<TypedFormService> typed, Clock clock, MessageSource messages, Durations durations) {
		return new TemplateObjects(new Frame.Sources(people, organizations, rails, unread, banners, summons, settings,
				phone, numbers, files, messages), typed, clock, messages, durations);
	}

	@Bean
	static SafeHtmlDialect safeHtml() {
		return new SafeHtmlDialect();
	}

	private static String hashOfModules() {
		try {
			Resource[] modules = new PathMatchingResourcePatternResolver().getResources(MODULES + "*.js");
			Arrays.sort(modules, Comparator.comparing((module) -> Objects.toString(module.getFilename())));
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (Resource module : modules) {
				digest.update(Objects.toString(module.getFilename()).getBytes(StandardCharsets.UTF_8));
				digest.update(module.getContentAsByteArray());
			}
			return HexFormat.of().formatHex(digest.digest(), 0, 6);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
