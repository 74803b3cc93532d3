package eu.reklamacje.user;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import eu.reklamacje.user.ui.SignInView;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/** Form sign-in. Which person may do what is decided in the services, not here. */
@Configuration
class SecurityConfiguration {

    /** Vaadin's client starts with scripts inside the page; everything else comes from here. */
    private static final String CONTENT = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws: wss:";

    private static final List<String> STRICT =
            List.of("/files/**", "/mails/**", "/letters/**", "/safety-register.*", "/complaints.*", "/reports.*");

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AuthenticationManager manager) {
        http.authenticationManager(manager);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/styles.css", "/scripts/**", "/icons/**", "/actuator/health/**", "/aura/**")
                .permitAll());
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class)
                        // Files and unknown addresses: whoever has signed in gets the file, or a page that says there
                        // is none.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    /**
     * On every page. At once, because Vaadin's pages are on their way before headers could follow; not on files and mails, which say
     * something stricter for themselves.
     */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> pageHeaders() {
        var strict = RequestMatchers.anyOf(
                STRICT.stream().map(PathPatternRequestMatcher::pathPattern).toArray(RequestMatcher[]::new));
        var headers = new HeaderWriterFilter(List.of(
                new DelegatingRequestMatcherHeaderWriter(
                        RequestMatchers.not(strict), new ContentSecurityPolicyHeaderWriter(CONTENT)),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                new XContentTypeOptionsHeaderWriter(),
                new HstsHeaderWriter()));
        headers.setShouldWriteHeadersEagerly(true);
        var filter = new FilterRegistrationBean<>(headers);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(11)));
    }

    /** The same answer for an unknown login, a wrong password, a deactivated account and a throttled one. */
    @Bean
    AuthenticationManager authenticationManager(Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        var passwords = new DaoAuthenticationProvider(login -> accounts.findByLogin(login)
                .map(Account::principal)
                .orElseThrow(() -> new UsernameNotFoundException("unknown")));
        passwords.setPasswordEncoder(encoder);
        return new ProviderManager(throttle.around(passwords));
    }
}
