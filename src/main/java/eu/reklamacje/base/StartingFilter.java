package eu.reklamacje.base;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the application is still starting there may be nobody yet who could sign in: a right password would be refused. Until it is
 * ready it says so, and the page looks again by itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartingFilter extends OncePerRequestFilter {

    private static final String PAGE = """
            <!doctype html><html lang="pl"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>Reklamacje</title>
            <style>body{font:1.1rem system-ui;display:grid;place-content:center;min-height:90vh;text-align:center;color-scheme:light dark}</style>
            </head><body><h1>Reklamacje</h1><p>Aplikacja się uruchamia…</p><p lang="en">The application is starting…</p>
            <p lang="de">Die Anwendung startet…</p></body></html>
            """;

    private final ApplicationAvailability availability;

    StartingFilter(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "2");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE);
    }
}
