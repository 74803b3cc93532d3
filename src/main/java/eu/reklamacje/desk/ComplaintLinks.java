package eu.reklamacje.desk;

/** The addresses of things, the same in views and in alerts. */
final class ComplaintLinks {

    private ComplaintLinks() {}

    static String to(long complaint) {
        return "complaint/" + complaint;
    }

    static String toCustomer(long customer) {
        return "customer/" + customer;
    }

    static String toDevice(long device) {
        return "device/" + device;
    }

    static String toDraft(long draft) {
        return "new/" + draft;
    }

    static String toMail(long mail) {
        return "mails/" + mail;
    }

    /** @param images whether pictures of other servers are fetched */
    static String toMailPage(long mail, boolean images) {
        return "mails/" + mail + "/page" + (images ? "?images=true" : "");
    }

    static String toLetter(long letter) {
        return "letters/" + letter;
    }

    static String toFile(long complaint, long attachment) {
        return "files/" + complaint + "/" + attachment;
    }
}
