package eu.reklamacje.user;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import eu.reklamacje.user.ui.SignInView;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Form sign-in. Which person may do what is decided in the services, not here. */
@Configuration
class SecurityConfiguration {

    /** Vaadin's client starts with scripts inside the page; everything else comes from here. */
    private static final String CONTENT = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; connect-src 'self' ws: wss:";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AuthenticationManager manager) {
        http.authenticationManager(manager);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/styles.css", "/scripts/**", "/icons/**", "/actuator/health/**", "/aura/**")
                .permitAll());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(SignInView.class)
                        // Files and unknown addresses: whoever has signed in gets the file, or a page that says there
                        // is none.
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(11)));
    }

    /** The same answer for an unknown login, a wrong password, a deactivated account and a throttled one. */
    @Bean
    AuthenticationManager authenticationManager(Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        var passwords = new DaoAuthenticationProvider(login -> accounts.findByLogin(login)
                .map(account -> new AccountPrincipal(
                        account.id,
                        account.sessionEpoch,
                        account.login,
                        account.passwordHash,
                        account.role,
                        account.active,
                        account.changePassword))
                .orElseThrow(() -> new UsernameNotFoundException("unknown")));
        passwords.setPasswordEncoder(encoder);
        return new ProviderManager(throttle.around(passwords));
    }
}
