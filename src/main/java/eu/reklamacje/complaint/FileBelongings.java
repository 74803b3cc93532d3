package eu.reklamacje.complaint;

import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a complaint follow it. */
@Component
class FileBelongings implements Belongings {

    @Override
    public List<String> tables() {
        return List.of("attachment");
    }
}
