package balcao.account;

import balcao.platform.Role;

/** An account that the demo offers on its sign-in page. */
public record DemoAccount(String name, String email, Role role) {

}
