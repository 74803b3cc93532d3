package eu.reklamacje.report.ui;

import com.vaadin.flow.component.UI;
import eu.reklamacje.complaint.Kind;
import eu.reklamacje.complaint.Outcome;
import eu.reklamacje.complaint.WaitingFor;
import eu.reklamacje.decision.Remedy;
import eu.reklamacje.report.Balance;
import eu.reklamacje.report.Figure;
import eu.reklamacje.report.FigureWords;

/** Figures on a screen. */
final class FigureParts {

    private FigureParts() {}

    /** The words of whoever looks at the screen. */
    static FigureWords words() {
        var ui = UI.getCurrent();
        return new FigureWords(ui::getTranslation, ui.getLocale());
    }

    /** Whether there may be such a part of the figure: an address can say anything. */
    static boolean isPart(Figure figure, String part) {
        return switch (figure) {
            case RECEIVED -> ReportUrl.constant(Kind.values(), part) != null;
            case DECIDED -> ReportUrl.constant(Outcome.values(), part) != null;
            case REMEDY, COST -> ReportUrl.constant(Remedy.values(), part) != null;
            case EXTENDED -> part.equals(Figure.NOBODY) || ReportUrl.constant(WaitingFor.values(), part) != null;
            case BALANCE -> Balance.CAME.contains(part) || Balance.WENT.contains(part);
            case OPEN, TIME, FAULT -> false;
            default -> part.equals(Figure.GOOD) || part.equals(Figure.BAD);
        };
    }
}
