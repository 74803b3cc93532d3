package eu.reklamacje.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is done that one cannot simply take back. */
public final class Confirm {

    private Confirm() {}

    /** @param action what the button says that does it */
    public static void ask(String title, String text, String action, Runnable does) {
        ask(title, text, action, UI.getCurrent().getTranslation("action.cancel"), does)
                .open();
    }

    /** The same before something is lost. */
    public static void danger(String title, String text, String action, Runnable does) {
        var dialog = ask(title, text, action, UI.getCurrent().getTranslation("action.cancel"), does);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    /** @param keep what the button says that leaves everything as it is */
    public static void choose(String title, String text, String action, String keep, Runnable does) {
        choose(title, text, action, keep, does, () -> {});
    }

    /** @param kept runs when everything is left as it is */
    public static void choose(String title, String text, String action, String keep, Runnable does, Runnable kept) {
        var dialog = ask(title, text, action, keep, does);
        dialog.addCancelListener(_ -> kept.run());
        dialog.open();
    }

    /** The same before something is lost. */
    public static void lose(String title, String text, String action, String keep, Runnable does, Runnable kept) {
        var dialog = ask(title, text, action, keep, does);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addCancelListener(_ -> kept.run());
        dialog.open();
    }

    /** Leaves a form at once, or by an answer where something was typed that nothing keeps. */
    static void leave(boolean typed, Runnable does) {
        if (!typed) {
            does.run();
            return;
        }
        var ui = UI.getCurrent();
        lose(
                ui.getTranslation("form.leave"),
                ui.getTranslation("form.leave.text"),
                ui.getTranslation("form.leave.do"),
                ui.getTranslation("form.leave.keep"),
                does,
                () -> {});
    }

    private static ConfirmDialog ask(String title, String text, String action, String keep, Runnable does) {
        var dialog = new ConfirmDialog(title, text, action, _ -> does.run());
        dialog.setCancelable(true);
        dialog.setCancelText(keep);
        return dialog;
    }
}
