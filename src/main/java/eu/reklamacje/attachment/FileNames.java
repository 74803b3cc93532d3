package eu.reklamacje.attachment;

import java.util.regex.Pattern;

/** File names from outside: hostile until cleaned. */
public final class FileNames {

    private static final int LONGEST = 150;
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    /** Control characters, and those that turn the direction of writing (a gpj.exe that reads exe.jpg). */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"<>|:*?]");

    private FileNames() {}

    /** The name without folders and without what no name needs; its ending is kept where it has to be cut. */
    public static String clean(String name) {
        var clean = INVISIBLE
                .matcher(FOLDERS.matcher(name).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (clean.isEmpty() || clean.startsWith(".")) clean = "file" + clean;
        if (clean.length() <= LONGEST) return clean;
        int dot = clean.lastIndexOf('.');
        var ending = dot > 0 && clean.length() - dot <= 10 ? clean.substring(dot) : "";
        return clean.substring(0, LONGEST - ending.length()) + ending;
    }
}
