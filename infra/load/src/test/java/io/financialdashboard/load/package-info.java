/** Who uses the dashboard and how many of them, told to Gatling: scenarios, profiles, and what must hold under them. */
package io.financialdashboard.load;
