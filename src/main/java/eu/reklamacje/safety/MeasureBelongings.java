package eu.reklamacje.safety;

import eu.reklamacje.complaint.Belongings;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was done about a danger follows the complaint. */
@Component
class MeasureBelongings implements Belongings {

    @Override
    public List<String> tables() {
        return List.of("safety_measure");
    }
}
