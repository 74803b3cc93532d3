package eu.reklamacje.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key lies and where the signed heads go.
 *
 * @param folder of the key; every server of one database needs the same key
 * @param heads the second place: a folder, best on another machine, that gets one small signed file a day
 */
@ConfigurationProperties("reklamacje.seal")
public record SealSettings(Path folder, Path heads) {}
