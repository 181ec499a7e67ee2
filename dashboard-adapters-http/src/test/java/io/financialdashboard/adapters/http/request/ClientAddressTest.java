package io.financialdashboard.adapters.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void without_proxies_only_the_socket_is_believed() {
        assertThat(new ClientAddress(0).key("192.0.2.7", Optional.of("198.51.100.1")))
                .isEqualTo("192.0.2.7");
    }

    @Test
    void behind_proxies_the_hop_that_they_saw_counts_and_not_what_the_client_claims() {
        var address = new ClientAddress(2);

        assertThat(address.key("10.0.0.1", Optional.of("1.1.1.1, 198.51.100.1, 10.0.0.2")))
                .isEqualTo("198.51.100.1");
        assertThat(address.key("10.0.0.1", Optional.of("198.51.100.1"))).isEqualTo("10.0.0.1");
        assertThat(address.key("10.0.0.1", Optional.empty())).isEqualTo("10.0.0.1");
    }

    @Test
    void ipv6_counts_by_the_network_that_a_customer_has() {
        String one = ClientAddress.network("2001:db8:1:2:3:4:5:6");

        assertThat(one).isEqualTo("20010db800010002/64");
        assertThat(ClientAddress.network("2001:db8:1:2:ffff::1")).isEqualTo(one);
        assertThat(ClientAddress.network("2001:db8:1:3::1")).isNotEqualTo(one);
    }

    @Test
    void what_is_no_address_is_a_key_of_bounded_length() {
        assertThat(ClientAddress.network("x".repeat(10_000))).hasSize(64);
    }
}
