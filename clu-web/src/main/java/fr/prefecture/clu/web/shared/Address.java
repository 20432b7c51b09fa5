package fr.prefecture.clu.web.shared;

import fr.prefecture.clu.shared.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An address of a page, with the parameters that say something. */
public final class Address {

    private final String path;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Address(String path) {
        this.path = path;
    }

    public static Address of(HttpServletRequest request, String path) {
        return of(request.getContextPath(), path);
    }

    /**
     * @param context the path of the application on its server
     */
    public static Address of(String context, String path) {
        return new Address(context + path);
    }

    /** Nothing is added for an empty value. */
    public Address with(String name, Object value) {
        if (!value.toString().isEmpty()) {
            parameters.put(name, value.toString());
        }
        return this;
    }

    public Address with(String name, Optional<String> value) {
        return with(name, value.orElse(""));
    }

    /** The whole address, for those who copy it. */
    public String absolute(HttpServletRequest request) {
        return Settings.statedAddress().orElseGet(() -> askedAt(request)) + this;
    }

    private static String askedAt(HttpServletRequest request) {
        int port = request.getServerPort();
        return request.getScheme()
                + "://"
                + request.getServerName()
                + (port == 80 || port == 443 ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return path
                + (parameters.isEmpty()
                        ? ""
                        : parameters.entrySet().stream()
                                .map(Address::written)
                                .collect(Collectors.joining("&", "?", "")));
    }

    private static String written(Map.Entry<String, String> parameter) {
        return parameter.getKey()
                + "="
                + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
