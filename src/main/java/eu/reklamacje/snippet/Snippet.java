package eu.reklamacje.snippet;

/**
 * A text of somebody's own.
 *
 * @param name what one types behind the slash
 */
public record Snippet(long id, int version, String name, String text) {}
