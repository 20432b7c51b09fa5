package fr.prefecture.clu.web.committee;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The parameters of an address, those that say something. */
final class Address {

    private Address() {}

    /**
     * @param parts names and values in turn
     */
    static String query(List<String> parts) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < parts.size(); i += 2) {
            if (!parts.get(i + 1).isEmpty()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parts.get(i))
                        .append('=')
                        .append(URLEncoder.encode(parts.get(i + 1), StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
