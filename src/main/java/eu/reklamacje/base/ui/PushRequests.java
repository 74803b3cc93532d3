package eu.reklamacje.base.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.atmosphere.cpr.AtmosphereResource;
import org.atmosphere.cpr.FrameworkConfig;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Two gaps of the push library, through which news was lost where no WebSocket comes through. */
@Component
class PushRequests extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/VAADIN/push") || request.getHeader(HttpHeaders.UPGRADE) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("websocket".equals(request.getParameter("X-Atmosphere-Transport"))) {
            // A proxy has taken the upgrade out. Kept open, this would be handed the page's news, which never arrive;
            // refused, the browser asks by requests at once, and the news waits for it.
            response.setHeader(HttpHeaders.UPGRADE, "websocket");
            response.setStatus(HttpStatus.UPGRADE_REQUIRED.value());
            return;
        }
        chain.doFilter(request, response);
        endIfAnswered(request);
    }

    /** News that came before the request had begun to wait has been written, but nobody has ended the answer: the page would wait on. */
    private static void endIfAnswered(HttpServletRequest request) {
        if (!(request.getAttribute(FrameworkConfig.ATMOSPHERE_RESOURCE) instanceof AtmosphereResource resource)) return;
        if (!resource.isResumed() || !request.isAsyncStarted()) return;
        try {
            request.getAsyncContext().complete();
        } catch (IllegalStateException ended) {
            // In the meantime the library has done so.
        }
    }
}
