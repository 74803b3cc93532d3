package eu.reklamacje.base.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses the wish for a WebSocket from which a proxy has taken the upgrade. Left alone, the framework would keep the request open
 * and hand it the page's news, which never arrive; refused, the browser asks by requests at once, and the news waits for it.
 */
@Component
class StrippedUpgrade extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/VAADIN/push")
                || !"websocket".equals(request.getParameter("X-Atmosphere-Transport"))
                || request.getHeader(HttpHeaders.UPGRADE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.UPGRADE, "websocket");
        response.setStatus(HttpStatus.UPGRADE_REQUIRED.value());
    }
}
