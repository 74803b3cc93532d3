package eu.reklamacje.seal;

import eu.reklamacje.base.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key that seals: made at the first start, kept in a file that only its owner reads, and never in the database. The database
 * knows its fingerprint, so that no server seals with another one.
 */
@Component
public class SealKey {

    private static final String PRIVATE = "private-key.pem";
    private static final String FINGERPRINT = "seal-fingerprint";
    private static final String PUBLIC = "public-key.pem";

    private final PrivateKey key;
    private final PublicKey publicKey;
    private final SecretKeySpec codes;

    SealKey(SealSettings settings, Secrets secrets) {
        try {
            var folder = settings.folder();
            if (!Files.exists(folder.resolve(PRIVATE))) makeFirst(folder, secrets);
            key = read(folder.resolve(PRIVATE));
            publicKey = Signature.publicKey(Files.readString(folder.resolve(PUBLIC)));
            var derived = MessageDigest.getInstance("SHA-256");
            derived.update("heads".getBytes(StandardCharsets.US_ASCII));
            codes = new SecretKeySpec(derived.digest(key.getEncoded()), "HmacSHA256");
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "The key that seals timelines cannot be made or read in "
                            + settings.folder().toAbsolutePath()
                            + "; set REKLAMACJE_SEAL_FOLDER to a folder that this server may write",
                    failed);
        }
        var probe = "probe".getBytes(StandardCharsets.US_ASCII);
        if (!Signature.isValid(publicKey, probe, sign(probe)))
            throw new IllegalStateException(
                    "The two files of the key in " + settings.folder().toAbsolutePath()
                            + " do not belong together. Copy both from the server that made them.");
        beTheOnlyOne(settings, secrets);
    }

    /** A key is made once: whoever has lost it brings it back from a copy, and gets no other one by accident. */
    private static void makeFirst(Path folder, Secrets secrets) throws IOException, GeneralSecurityException {
        var known = secrets.find(FINGERPRINT);
        if (known.isPresent() || Files.exists(folder.resolve(PUBLIC)))
            throw new IOException("The private key is missing"
                    + known.map(print -> "; its fingerprint is " + print).orElse(""));
        make(folder);
    }

    private void beTheOnlyOne(SealSettings settings, Secrets secrets) {
        var known = secrets.keep(FINGERPRINT, fingerprint());
        if (!known.equals(fingerprint()))
            throw new IllegalStateException("This database is sealed with the key " + known + ", but "
                    + settings.folder().toAbsolutePath() + " holds " + fingerprint()
                    + ". Copy the files of the key from the server that made it.");
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var pair = KeyPairGenerator.getInstance(Signature.ALGORITHM).generateKeyPair();
        Files.writeString(folder.resolve(PUBLIC), Signature.pem(pair.getPublic()));
        var file = folder.resolve(PRIVATE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        var body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance(Signature.ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    /** Signs for whoever has the public key. Base64. */
    public String sign(byte[] content) {
        try {
            var signature = java.security.Signature.getInstance(Signature.ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The code of a head, for ourselves: quick to make, and to nobody without the key. */
    public String code(long subject, Chain.Head head) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(codes);
            var text = subject + " " + head.entries() + " " + head.link();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    public String publicPem() {
        return Signature.pem(publicKey);
    }

    public String fingerprint() {
        return Signature.fingerprint(publicKey);
    }
}
