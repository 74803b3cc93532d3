package eu.reklamacje.seal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 signatures from the side of whoever checks them: it needs the public key, and nothing of this application. */
public final class Signature {

    static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----\n";
    private static final String END = "\n-----END PUBLIC KEY-----\n";

    private Signature() {}

    /** @return whether the key's holder signed these bytes; false, too, for what is no signature at all */
    public static boolean isValid(PublicKey key, byte[] signed, String signature) {
        try {
            var check = java.security.Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(signed);
            return check.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }

    /** @throws IllegalArgumentException where the text is no public key */
    public static PublicKey publicKey(String pem) {
        try {
            var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("This is no public key of an " + ALGORITHM + " pair", wrong);
        }
    }

    static String pem(PublicKey key) {
        return BEGIN + Base64.getEncoder().encodeToString(key.getEncoded()) + END;
    }

    /** What people compare: SHA-256 of the key, in hexadecimal. */
    public static String fingerprint(PublicKey key) {
        return Chain.sha256(HexFormat.of().formatHex(key.getEncoded()));
    }
}
