package eu.reklamacje.base.ui;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessagesInfo;
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
        // Before the framework's own scripts open the connection that it watches.
        event.addIndexHtmlRequestListener(
                page -> page.getDocument().head().appendElement("script").attr("src", "scripts/connection.js"));
        event.getSource().addUIInitListener(init -> {
            var ui = init.getUI();
            // By then the language of the person is known.
            ui.beforeClientResponse(ui, _ -> nameTheConnection(ui));
            fallBackSoon(ui.getPushConfiguration());
            // The answer alone matters: by its number the page sees whether it has missed anything.
            ui.getElement().addEventListener("live-again", _ -> {});
        });
        event.getSource().addSessionInitListener(init -> {
            init.getSession()
                    .setLocale(Language.nearest(init.getRequest().getLocale()).locale());
            init.getSession().setErrorHandler(WindowSetup::tell);
        });
    }

    /** A proxy that lets no WebSocket through is met within seconds; the browser asks for news by requests instead. */
    private static void fallBackSoon(PushConfiguration push) {
        push.setParameter("connectTimeout", "4000");
        push.setParameter("maxWebsocketErrorRetries", "1");
        push.setParameter("reconnectInterval", "2000");
    }

    /** The browser's own words about the connection, in the language of the page. */
    private static void nameTheConnection(UI ui) {
        var words = ui.getReconnectDialogConfiguration();
        words.setDialogText(ui.getTranslation("connection.trying"));
        words.setDialogTextGaveUp(ui.getTranslation("connection.lost"));
        ui.getPage()
                .executeJs(
                        "const i = window.Vaadin?.connectionIndicator; if (i) i.onlineText = $0;",
                        ui.getTranslation("connection.back"));
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
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredCaption(t("session.ended", info));
            messages.setSessionExpiredMessage(t("session.ended.text", info));
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setInternalErrorCaption(t("error.failure", info));
            messages.setInternalErrorMessage(t("error.failure.text", info));
            messages.setSyncErrorCaption(t("error.failure", info));
            messages.setSyncErrorMessage(t("session.ended.text", info));
            messages.setCookiesDisabledCaption(t("error.cookies", info));
            messages.setCookiesDisabledMessage(t("error.cookies.text", info));
            return messages;
        };
    }

    private String t(String key, SystemMessagesInfo info) {
        return translations.getTranslation(key, info.getLocale());
    }
}
