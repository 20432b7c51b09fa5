package fr.prefecture.clu.web.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a form of a page holds when it is sent, as a short text that no other form has. */
final class SentForm {

    /** The field by which the server knows the page that a form was on, in one session. */
    static final String STATE = "jakarta.faces.ViewState";

    /** What stands there on pages of which the server keeps nothing. */
    static final String STATELESS = "stateless";

    private static final int BLOCK = 64 * 1024;

    private final MessageDigest digest;

    private SentForm() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Of all that was sent, since that may be long. Files lie on the disk by now, and are read from
     * there block by block.
     *
     * @return nothing when no page of which the server keeps a state has sent it
     */
    static Optional<String> of(HttpServletRequest request) throws IOException, ServletException {
        if (!request.getMethod().equals("POST")) {
            return Optional.empty();
        }
        String state = request.getParameter(STATE);
        if (state == null || STATELESS.equals(state)) {
            return Optional.empty();
        }
        SentForm form = new SentForm();
        form.add(Asked.path(request) + '?' + request.getQueryString());
        for (Map.Entry<String, String[]> field :
                new TreeMap<>(request.getParameterMap()).entrySet()) {
            form.add(field.getKey());
            form.add(String.join("\0", field.getValue()));
        }
        if (BodyFilter.isMultipart(request.getContentType())) {
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() != null) {
                    form.add(part);
                }
            }
        }
        return Optional.of(HexFormat.of().formatHex(form.digest.digest()));
    }

    private void add(Part file) throws IOException {
        add(file.getName());
        add(file.getSubmittedFileName());
        add(String.valueOf(file.getSize()));
        byte[] block = new byte[BLOCK];
        try (InputStream in = file.getInputStream()) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 1);
    }
}
