package eu.reklamacje.base.ui;

import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files on their way to a browser: always as a download, never guessed at, never kept, in which nothing runs. */
public final class Downloads {

    private Downloads() {}

    /** Fetches a file without leaving the page: a window that goes to its address closes the page's live connection. */
    public static void take(UI ui, String address) {
        ui.getPage().executeJs("""
                const link = document.createElement('a');
                link.href = $0;
                link.download = '';
                link.click();
                """, address);
    }

    public static ResponseEntity.BodyBuilder of(String name, MediaType type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type);
    }
}
