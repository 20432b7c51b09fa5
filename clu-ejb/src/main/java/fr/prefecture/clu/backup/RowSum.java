package fr.prefecture.clu.backup;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * SAV-4: how many rows there are, and the sum of their SHA-256: the same in whatever order a
 * database hands them out.
 */
final class RowSum {

    private static final BigInteger END = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    RowSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each value with its length before it, and none told from the empty text. */
    void add(List<String> row) {
        for (String one : row) {
            byte[] bytes = one == null ? new byte[0] : one.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES)
                            .putInt(one == null ? -1 : bytes.length)
                            .flip());
            digest.update(bytes);
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(END);
        rows++;
    }

    long rows() {
        return rows;
    }

    /** 64 hexadecimal digits. */
    String hex() {
        return String.format("%064x", sum);
    }
}
