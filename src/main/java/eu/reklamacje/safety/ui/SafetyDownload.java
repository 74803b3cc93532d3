package eu.reklamacje.safety.ui;

import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.safety.SafetyRegister;
import eu.reklamacje.user.SignedIn;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The safety register as a table. */
@RestController
class SafetyDownload {

    private final SafetyRegister register;
    private final SafetyCsv csv;
    private final SignedIn signedIn;

    SafetyDownload(SafetyRegister register, SafetyCsv csv, SignedIn signedIn) {
        this.register = register;
        this.csv = csv;
        this.signedIn = signedIn;
    }

    @GetMapping("/safety-register.csv")
    ResponseEntity<StreamingResponseBody> safetyRegister() {
        if (!register.mayRead()) return ResponseEntity.notFound().build();
        var locale = signedIn.person().language().locale();
        return Downloads.of("safety-register.csv", new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(output -> csv.write(output, locale));
    }
}
