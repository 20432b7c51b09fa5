package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses that always give the same view of the telephone, whatever the day. */
final class CallAddress {

    private final HttpServletRequest request;

    CallAddress(HttpServletRequest request) {
        this.request = request;
    }

    /** The page of these filters, from without. */
    String of(Filters filters, ReportingPeriod period) {
        int port = request.getServerPort();
        return request.getScheme()
                + "://"
                + request.getServerName()
                + (port == 80 || port == 443 ? "" : ":" + port)
                + of("/telephone", filters, period, Map.of());
    }

    /**
     * @param more parameters beside the filters; those without a value are left out
     */
    String of(String path, Filters filters, ReportingPeriod period, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("du", period.from().toString());
        parameters.put("au", period.to().toString());
        parameters.put("file", filters.queue().orElse(""));
        parameters.put("source", filters.source().orElse(""));
        parameters.putAll(more);
        return request.getContextPath()
                + path
                + parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(
                                parameter ->
                                        parameter.getKey()
                                                + '='
                                                + URLEncoder.encode(
                                                        parameter.getValue(),
                                                        StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
