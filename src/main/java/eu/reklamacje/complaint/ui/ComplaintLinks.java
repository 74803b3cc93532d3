package eu.reklamacje.complaint.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import eu.reklamacje.complaint.Devices;

/** The addresses of things, the same in views and in alerts. */
public final class ComplaintLinks {

    private ComplaintLinks() {}

    public static String to(long complaint) {
        return "complaint/" + complaint;
    }

    public static String toCustomer(long customer) {
        return "customer/" + customer;
    }

    public static String toDevice(long device) {
        return "device/" + device;
    }

    /** The way to a device's dossier, from wherever one is named. */
    public static Div dossier(Devices.DeviceView device) {
        var text = UI.getCurrent().getTranslation("device.dossier", device.serial());
        return new Div(new Anchor(toDevice(device.id()), text));
    }

    public static String toCalendar(long team) {
        return "calendar/" + team;
    }

    public static String toDraft(long draft) {
        return "new/" + draft;
    }

    /** A call that somebody was interrupted in. */
    public static String toCall(long draft) {
        return "call/" + draft;
    }

    public static String toMail(long mail) {
        return "mails/" + mail;
    }

    /** @param images whether pictures of other servers are fetched */
    public static String toMailPage(long mail, boolean images) {
        return "mails/" + mail + "/page" + (images ? "?images=true" : "");
    }

    public static String toLetter(long letter) {
        return "letters/" + letter;
    }

    public static String toFile(long complaint, long attachment) {
        return "files/" + complaint + "/" + attachment;
    }

    /** All pictures of a complaint in one archive. */
    public static String toPictures(long complaint) {
        return "files/" + complaint + "/pictures.zip";
    }
}
