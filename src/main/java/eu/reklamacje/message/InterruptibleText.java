package eu.reklamacje.message;

/** Foreign text for a pattern: a thread that was told to stop stops in it, however long the pattern would go on. */
public record InterruptibleText(String text) implements CharSequence {

    @Override
    public char charAt(int index) {
        if (Thread.currentThread().isInterrupted()) throw new MessageReader.Interrupted();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
