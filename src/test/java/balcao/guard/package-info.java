/**
 * Tests that look after the whole application: who sees what, and what must never happen.
 */
package balcao.guard;
