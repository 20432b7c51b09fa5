package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Territory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a territory's page: INSEE's code, whose two with a letter have a number here,
 * because the addresses of pages hold numbers.
 */
final class TerritoryAddress {

    private static final Map<String, String> CORSICA = Map.of("2A", "2001", "2B", "2002");

    private TerritoryAddress() {}

    static String path(String code) {
        return "/cert/" + number(code);
    }

    static Optional<Territory> find(List<Territory> served, String number) {
        return served.stream().filter(one -> number(one.code()).equals(number)).findFirst();
    }

    private static String number(String code) {
        return CORSICA.getOrDefault(code, code);
    }
}
