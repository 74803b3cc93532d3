package eu.reklamacje.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessagesProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import eu.reklamacje.base.Language;
import eu.reklamacje.base.Text;
import eu.reklamacje.base.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What holds for every browser window: the language of first sight, and a plain sentence when something fails. */
@Component
class WindowSetup implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(WindowSetup.class);
    private final Translations translations;

    WindowSetup(Translations translations) {
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(systemMessages());
        event.getSource().addSessionInitListener(init -> {
            init.getSession()
                    .setLocale(Language.nearest(init.getRequest().getLocale()).locale());
            init.getSession().setErrorHandler(WindowSetup::tell);
        });
    }

    private static void tell(ErrorEvent event) {
        log.error("An action failed", event.getThrowable());
        var ui = UI.getCurrent();
        if (ui == null) return;
        var key = FailureView.isDatabase(event.getThrowable()) ? "error.database.text" : "error.failure.text";
        Notices.refused(Text.of(key));
    }

    private SystemMessagesProvider systemMessages() {
        return info -> {
            var messages = new com.vaadin.flow.server.CustomizedSystemMessages();
            messages.setSessionExpiredCaption(translations.getTranslation("session.ended", info.getLocale()));
            messages.setSessionExpiredMessage(translations.getTranslation("session.ended.text", info.getLocale()));
            messages.setSessionExpiredNotificationEnabled(true);
            return messages;
        };
    }
}
