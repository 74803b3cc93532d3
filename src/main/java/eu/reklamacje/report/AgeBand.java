package eu.reklamacje.report;

import java.util.Arrays;

/** How long a complaint is open, in working days of its team since its receipt. */
public enum AgeBand {
    UP_TO_7(7),
    UP_TO_21(21),
    UP_TO_30(30),
    UP_TO_60(60),
    UP_TO_90(90),
    LONGER(Integer.MAX_VALUE);

    private final int most;

    AgeBand(int most) {
        this.most = most;
    }

    static AgeBand of(int days) {
        return Arrays.stream(values())
                .filter(band -> days <= band.most)
                .findFirst()
                .orElseThrow();
    }
}
