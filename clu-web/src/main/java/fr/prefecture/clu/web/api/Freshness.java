package fr.prefecture.clu.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a client may keep: figures, as long as it asks each time whether they still hold; anything
 * else, not at all.
 *
 * <p>Figures are written twice, once to know their tag: that costs less than sending them, and
 * memory stays flat. The tag is weak because the server may compress what it names.
 */
@Provider
@ApplicationScoped
public class Freshness implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws IOException {
        if (response.getEntity() instanceof Figures figures) {
            EntityTag tag = tag(figures, response.getMediaType());
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
            if (request.getRequest().evaluatePreconditions(tag) != null) {
                response.setEntity(null);
                response.setStatusInfo(Response.Status.NOT_MODIFIED);
            }
        } else {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static EntityTag tag(Figures figures, MediaType type) throws IOException {
        boolean csv = type != null && "csv".equals(type.getSubtype());
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            FiguresAsCsv.write(figures, out);
        }
        String hash = HexFormat.of().formatHex(digest.digest(), 0, 12);
        return new EntityTag(hash + (csv ? "-csv" : "-json"), true);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
