package fr.prefecture.clu.web.bin;

import fr.prefecture.clu.web.shared.Address;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** What the address of the bin asks for; a word that it should not have is as if not there. */
record BinQuery(String type, String number) {

    static BinQuery of(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getParameter("type")).orElse("");
        String number = Optional.ofNullable(request.getParameter("numero")).orElse("");
        return new BinQuery(
                type.matches("[a-zA-Z.]{1,60}") ? type : "",
                number.matches("\\d{1,18}") ? number : "");
    }

    boolean isEmpty() {
        return type.isEmpty() && number.isEmpty();
    }

    List<BinLine> of(List<BinLine> lines) {
        return lines.stream()
                .filter(line -> type.isEmpty() || line.subject().equals(type))
                .filter(line -> number.isEmpty() || String.valueOf(line.id()).equals(number))
                .toList();
    }

    Address address(HttpServletRequest request, String path) {
        return Address.of(request, path).with("type", type).with("numero", number);
    }
}
