package eu.reklamacje.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A screen that could not be opened: says whether the database is away or something broke, never a stack trace. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Main implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var failure = parameter.getException();
        log.error("Opening {} failed", event.getLocation().getPath(), failure);
        addClassNames("screen", "empty");
        add(
                new H1(event.getUI().getTranslation(isDatabase(failure) ? "error.database" : "error.failure")),
                new Paragraph(event.getUI()
                        .getTranslation(isDatabase(failure) ? "error.database.text" : "error.failure.text")),
                new Anchor(
                        event.getLocation().getPathWithQueryParameters(),
                        event.getUI().getTranslation("error.again")));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    static boolean isDatabase(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessException || cause instanceof TransactionException) return true;
        }
        return false;
    }
}
