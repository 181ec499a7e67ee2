"""What the schemas cannot know of the manifests: that they fit the application, the values and one another.

    python3 -m unittest discover -s infra/kubernetes/tests -p '*_test.py'

Needs kubectl and PyYAML.
"""
import pathlib
import re
import subprocess
import unittest

import yaml

HERE = pathlib.Path(__file__).resolve().parents[1]
ROOT = HERE.parents[1]
OVERLAYS = ("dev", "qa", "prod", "prod-canary")
PLATFORMS = ("qa", "prod")
ALERTMANAGER = ROOT / "infra/alertmanager/alertmanager.yml"


def rendered(folder):
    text = subprocess.run(["kubectl", "kustomize", str(HERE / folder)], check=True, capture_output=True, text=True).stdout
    return text, [one for one in yaml.safe_load_all(text) if one]


RENDERED = {f"{kind}/{name}": rendered(f"{kind}/{name}")
            for kind, names in (("overlays", OVERLAYS), ("platform", PLATFORMS)) for name in names}


def objects(folder, kind, name=None):
    return [one for one in RENDERED[folder][1] if one["kind"] == kind and name in (None, one["metadata"]["name"])]


def only(folder, kind, name):
    found = objects(folder, kind, name)
    assert len(found) == 1, f"{folder} has {len(found)} {kind} {name}"
    return found[0]


def settings(folder):
    maps = [one for one in objects(folder, "ConfigMap") if one["metadata"]["name"].startswith("dashboard-")]
    assert len(maps) == 1, f"{folder} has {len(maps)} settings"
    return maps[0]["data"]


def dashboards(folder):
    return [one for one in objects(folder, "Deployment") if one["metadata"]["namespace"] == "financial-dashboard"]


def rights(folder, subject, namespace):
    """What a service account (namespace/name) or a group may do in a namespace: verbs with resources, resources with their group."""
    granted = set()
    for binding in objects(folder, "RoleBinding") + objects(folder, "ClusterRoleBinding"):
        if binding["metadata"].get("namespace", namespace) != namespace \
                or subject not in ["/".join(filter(None, (one.get("namespace"), one["name"]))) for one in binding["subjects"]]:
            continue
        reference = binding["roleRef"]
        role = next(one for one in objects(folder, reference["kind"], reference["name"])
                    if one["metadata"].get("namespace") == (namespace if reference["kind"] == "Role" else None))
        for rule in role["rules"]:
            granted |= {(verb, ".".join(filter(None, (resource, group)))) for verb in rule["verbs"]
                        for resource in rule["resources"] for group in rule["apiGroups"] if "resourceNames" not in rule}
    return granted


class Values(unittest.TestCase):
    def test_no_value_that_an_environment_has_to_set_is_left_unset(self):
        for folder, (text, _) in RENDERED.items():
            for word in ("unset", ":000000000000:", "xx-none-0", "192.0.2.", "sg-00000000000000000"):
                with self.subTest(folder=folder, word=word):
                    self.assertFalse(word in text, f"{word} is in {folder}")

    def test_values_of_an_environment_are_not_applied_themselves(self):
        for folder in RENDERED:
            with self.subTest(folder=folder):
                self.assertEqual([], objects(folder, "ConfigMap", "environment"))

    def test_every_value_of_an_environment_is_taken_by_somebody(self):
        taken = "".join(path.read_text() for place in ("components", "platform") for path in HERE.glob(f"{place}/*/kustomization.yaml"))
        files = list(HERE.rglob("environment.env"))
        self.assertEqual(3, len(files))
        for path in files:
            for name in re.findall(r"^([A-Z_]+)=", path.read_text(), re.M):
                with self.subTest(file=str(path.relative_to(HERE)), name=name):
                    self.assertIn(f"data.{name}}}", taken)


class Application(unittest.TestCase):
    def test_every_setting_is_a_flag_of_the_application(self):
        sources = "".join(path.read_text() for path in (ROOT / "dashboard-app/src/main/java").rglob("*.java"))
        secret = only("overlays/prod", "SecretProviderClass", "dashboard")["spec"]["secretObjects"][0]["data"]
        names = {name for overlay in OVERLAYS for name in settings(f"overlays/{overlay}")} | {one["key"] for one in secret}
        self.assertIn("DASHBOARD_READ_ONLY", names)
        for name in sorted(names):
            flag = "--" + name.removeprefix("DASHBOARD_").lower().replace("_", "-")
            with self.subTest(name=name):
                self.assertIn(f'"{flag}"', sources)

    def test_more_than_one_pod_refuses_changes(self):
        for overlay in ("qa", "prod", "prod-canary"):
            with self.subTest(overlay=overlay):
                self.assertEqual("true", settings(f"overlays/{overlay}")["DASHBOARD_READ_ONLY"])
        self.assertNotIn("DASHBOARD_READ_ONLY", settings("overlays/dev"))

    def test_one_pod_that_keeps_lists_is_gone_before_the_next_begins(self):
        spec = only("overlays/dev", "Deployment", "dashboard")["spec"]
        self.assertEqual({"type": "Recreate"}, spec["strategy"])
        self.assertEqual(1, spec["replicas"])

    def test_a_pod_has_more_time_to_end_than_it_takes(self):
        longest_stop = 10  # docs/operations.md: ended by SIGTERM in at most 10 seconds
        for overlay in OVERLAYS:
            for deployment in dashboards(f"overlays/{overlay}"):
                pod = deployment["spec"]["template"]["spec"]
                wait = pod["containers"][0]["lifecycle"]["preStop"]["sleep"]["seconds"]
                with self.subTest(overlay=overlay, deployment=deployment["metadata"]["name"]):
                    self.assertGreater(pod["terminationGracePeriodSeconds"], wait + longest_stop)

    def test_a_pod_waits_for_the_secret_that_a_driver_makes_for_it(self):
        made = only("overlays/prod", "SecretProviderClass", "dashboard")["spec"]["secretObjects"][0]["secretName"]
        for overlay, may_be_missing in (("dev", True), ("qa", True), ("prod", False), ("prod-canary", False)):
            for deployment in dashboards(f"overlays/{overlay}"):
                secrets = [one["secretRef"] for one in deployment["spec"]["template"]["spec"]["containers"][0]["envFrom"] if "secretRef" in one]
                with self.subTest(overlay=overlay, deployment=deployment["metadata"]["name"]):
                    self.assertEqual([{"name": made, "optional": may_be_missing}], secrets)

    def test_the_address_of_a_client_is_believed_only_behind_a_balancer(self):
        self.assertEqual("1", settings("overlays/prod")["DASHBOARD_TRUSTED_PROXIES"])
        self.assertNotIn("DASHBOARD_TRUSTED_PROXIES", settings("overlays/dev"))


class Canary(unittest.TestCase):
    def test_it_is_the_same_pod_but_for_its_image_and_its_track(self):
        stable, canary = (only("overlays/prod-canary", "Deployment", name)["spec"] for name in ("dashboard", "dashboard-canary"))
        track = "financial-dashboard/track"
        for spec, value in ((stable, "stable"), (canary, "canary")):
            self.assertEqual(value, spec["selector"]["matchLabels"].pop(track))
            self.assertEqual(value, spec["template"]["metadata"]["labels"].pop(track))
        images = [spec["template"]["spec"]["containers"][0].pop("image") for spec in (stable, canary)]
        self.assertNotEqual(*images)
        self.assertEqual(1, canary.pop("replicas"))
        self.assertEqual(stable, canary)

    def test_the_rest_of_production_is_as_without_it(self):
        without = [one for one in RENDERED["overlays/prod-canary"][1] if one["metadata"]["name"] != "dashboard-canary"]
        production = RENDERED["overlays/prod"][1]
        self.assertEqual([one for one in production if one["kind"] != "Deployment"], [one for one in without if one["kind"] != "Deployment"])

    def test_the_service_leads_to_both(self):
        service = only("overlays/prod-canary", "Service", "dashboard")
        for deployment in dashboards("overlays/prod-canary"):
            labels = deployment["spec"]["template"]["metadata"]["labels"]
            self.assertLessEqual(service["spec"]["selector"].items(), labels.items())


class Network(unittest.TestCase):
    def test_policies_tell_ports_by_their_numbers(self):
        for folder in RENDERED:
            for policy in objects(folder, "NetworkPolicy"):
                for rule in (policy["spec"].get("ingress") or []) + (policy["spec"].get("egress") or []):
                    for port in rule.get("ports") or []:
                        with self.subTest(folder=folder, policy=policy["metadata"]["name"], port=port["port"]):
                            self.assertIsInstance(port["port"], int)

    def test_ports_that_policies_open_are_ports_of_the_pods_they_select(self):
        for folder in RENDERED:
            for policy in objects(folder, "NetworkPolicy"):
                opened = {port["port"] for rule in policy["spec"].get("ingress") or [] for port in rule.get("ports") or []}
                for pod in self.selected(folder, policy):
                    with self.subTest(folder=folder, policy=policy["metadata"]["name"]):
                        self.assertLessEqual(opened, {port["containerPort"] for c in pod["containers"] for port in c.get("ports", [])})

    @staticmethod
    def selected(folder, policy):
        wanted = policy["spec"]["podSelector"].get("matchLabels")
        for kind in ("Deployment", "DaemonSet"):
            for workload in objects(folder, kind):
                template = workload["spec"]["template"]
                if wanted and workload["metadata"]["namespace"] == policy["metadata"]["namespace"] \
                        and wanted.items() <= template["metadata"]["labels"].items():
                    yield template["spec"]

    def test_the_management_port_is_for_prometheus_and_the_balancer_only(self):
        for overlay in OVERLAYS:
            ports = {port["name"]: port["containerPort"] for pod in dashboards(f"overlays/{overlay}")
                     for port in pod["spec"]["template"]["spec"]["containers"][0]["ports"]}
            allowed = {policy["metadata"]["name"] for policy in objects(f"overlays/{overlay}", "NetworkPolicy")
                       for rule in policy["spec"].get("ingress") or [] for port in rule["ports"] if port["port"] == ports["management"]}
            with self.subTest(overlay=overlay):
                self.assertEqual({"metrics"} | ({"load-balancer"} if overlay.startswith("prod") else set()), allowed)

    def test_the_balancer_sends_readers_to_the_public_port(self):
        binding = only("overlays/prod", "TargetGroupBinding", "dashboard")["spec"]["serviceRef"]
        service = only("overlays/prod", "Service", binding["name"])
        ports = {port["name"]: port["targetPort"] for port in service["spec"]["ports"]}
        self.assertEqual("http", ports[binding["port"]])


class Platform(unittest.TestCase):
    def test_every_monitor_selects_pods_that_have_its_port(self):
        pods = [(one["metadata"]["namespace"], one["spec"]["template"])
                for folder in ("platform/qa", "overlays/qa") for kind in ("Deployment", "DaemonSet") for one in objects(folder, kind)]
        for monitor in objects("platform/qa", "PodMonitor"):
            namespaces = monitor["spec"].get("namespaceSelector", {}).get("matchNames", [monitor["metadata"]["namespace"]])
            wanted = monitor["spec"]["selector"]["matchLabels"].items()
            found = [template for namespace, template in pods if namespace in namespaces and wanted <= template["metadata"]["labels"].items()]
            with self.subTest(monitor=monitor["metadata"]["name"]):
                self.assertNotEqual([], found)
                for endpoint in monitor["spec"]["podMetricsEndpoints"]:
                    for template in found:
                        self.assertIn(endpoint["port"], [port["name"] for c in template["spec"]["containers"] for port in c["ports"]])

    def test_prometheus_takes_what_is_written_for_it(self):
        wanted = only("platform/qa", "Prometheus", "dashboard")["spec"]
        for kind, selector in (("PodMonitor", "podMonitorSelector"), ("PrometheusRule", "ruleSelector")):
            for one in objects("platform/qa", kind):
                with self.subTest(kind=kind, name=one["metadata"]["name"]):
                    self.assertLessEqual(wanted[selector]["matchLabels"].items(), one["metadata"].get("labels", {}).items())

    @unittest.skipUnless(ALERTMANAGER.exists(), "no infra/alertmanager")
    def test_alerts_are_routed_and_held_back_as_everywhere_else(self):
        plain = yaml.safe_load(ALERTMANAGER.read_text())
        spec = only("platform/qa", "AlertmanagerConfig", "dashboard")["spec"]
        route, kept = plain["route"], spec["route"]
        for ours, theirs in ((kept, route), (kept["routes"][0], route["routes"][0])):
            self.assertEqual([theirs["receiver"], theirs["group_wait"], theirs["group_interval"], theirs["repeat_interval"]],
                             [ours["receiver"], ours["groupWait"], ours["groupInterval"], ours["repeatInterval"]])
        self.assertEqual(route["group_by"], kept["groupBy"])
        self.assertEqual(len(route["routes"]), len(kept["routes"]))
        self.assertEqual([self.inhibition(rule["source_matchers"], rule["target_matchers"], rule["equal"]) for rule in plain["inhibit_rules"]],
                         [self.inhibition(*(["".join((one["name"], one["matchType"], f'"{one["value"]}"')) for one in rule[side]]
                                            for side in ("sourceMatch", "targetMatch")), rule["equal"]) for rule in spec["inhibitRules"]])

    @staticmethod
    def inhibition(*parts):
        """Equality is written as an expression in one of them: `=` alone is a word of its own in some readers of YAML."""
        return [[re.sub('=~?"([^"]*)"', r'="\1"', one) for one in part] for part in parts]

    def test_every_dashboard_that_asks_prometheus_is_in_the_clusters_grafana(self):
        shown = {name for one in objects("platform/qa", "ConfigMap") if one["metadata"]["name"].startswith("grafana-dashboards")
                 for name in one.get("data") or {}}
        asking = {path.name for path in (ROOT / "infra/grafana/dashboards").glob("*.json") if '"prometheus"' in path.read_text()}
        self.assertEqual(asking, shown)

    def test_prometheus_may_read_the_pods_of_every_namespace_it_scrapes(self):
        scraped = {name for monitor in objects("platform/qa", "PodMonitor")
                   for name in monitor["spec"].get("namespaceSelector", {}).get("matchNames", ["monitoring"])}
        bound = {one["metadata"]["namespace"] for one in objects("platform/qa", "RoleBinding")
                 if one["roleRef"]["name"] == "financial-dashboard-prometheus-targets"}
        self.assertEqual(scraped, bound)

    def test_prometheus_finds_every_alertmanager_that_it_is_told_of(self):
        # The operator has it discover endpoints or, where it is told so, their slices; either asks for Services and pods as well.
        asked = {(verb, resource) for verb in ("get", "list", "watch")
                 for resource in ("services", "endpoints", "pods", "endpointslices.discovery.k8s.io")}
        for platform in PLATFORMS:
            spec = only(f"platform/{platform}", "Prometheus", "dashboard")["spec"]
            self.assertNotEqual([], spec["alerting"]["alertmanagers"])
            for one in spec["alerting"]["alertmanagers"]:
                with self.subTest(platform=platform, name=one["name"]):
                    self.assertEqual(set(), asked - rights(f"platform/{platform}", f"monitoring/{spec['serviceAccountName']}", one["namespace"]))

    def test_only_a_role_that_needs_it_lists_what_the_exporter_is_told_to(self):
        container = only("platform/qa", "Deployment", "kube-state-metrics")["spec"]["template"]["spec"]["containers"][0]
        asked = next(arg for arg in container["args"] if arg.startswith("--resources=")).removeprefix("--resources=").split(",")
        role = only("platform/qa", "ClusterRole", "financial-dashboard-kube-state-metrics")
        self.assertEqual(sorted(asked), sorted(kind for rule in role["rules"] for kind in rule["resources"]))

    def test_the_namespace_of_the_application_is_the_same_wherever_it_is_applied(self):
        first = only("overlays/prod", "Namespace", "financial-dashboard")
        for folder in ("overlays/qa", "platform/qa", "platform/prod"):
            with self.subTest(folder=folder):
                self.assertEqual(first, only(folder, "Namespace", "financial-dashboard"))


class OnCall(unittest.TestCase):
    """Whoever is on call against docs/runbooks: what they ask for can be done, or they say whose it is."""
    GROUP = "financial-dashboard-viewers"
    NAMESPACES = ("financial-dashboard", "monitoring", "logging")
    GROUPS = {"deployments": "deployments.apps", "podmonitors": "podmonitors.monitoring.coreos.com"}
    FOLDER = ROOT / "docs/runbooks"
    COMMANDS = sorted({(page.name, *found) for page in FOLDER.glob("*.md") if page.name != "disaster-recovery.md"
                       for found in re.findall(r"kubectl -n (\S+) (\S+) \"?([^\s`;|\"]+)", page.read_text())})

    @classmethod
    def needed(cls, verb, what):
        """The rights that kubectl asks for; None where it changes something."""
        kinds = [cls.GROUPS.get(kind, kind) for kind in (name if name.endswith("s") else f"{name}s" for name in what.split("/")[0].split(","))]
        return {
            "get": {(right, kind) for right in ("get", "list") for kind in kinds},
            "describe": {("get", kind) for kind in kinds} | {("list", "events")},
            "logs": {("get", "pods"), ("list", "pods"), ("get", "pods/log")},
            # By WebSocket it gets, by SPDY it creates; since 1.35 a WebSocket needs both.
            "port-forward": {("get", kind) for kind in kinds} | {("list", "pods"), ("get", "pods/portforward"), ("create", "pods/portforward")},
        }.get(verb)

    def test_they_may_look_as_the_runbooks_ask_them_to(self):
        looking = [command for command in self.COMMANDS if self.needed(*command[2:]) is not None]
        self.assertEqual({"get", "describe", "logs", "port-forward"}, {command[2] for command in looking})
        for platform in PLATFORMS:
            for page, namespace, verb, what in looking:
                with self.subTest(platform=platform, page=page, command=f"-n {namespace} {verb} {what}"):
                    self.assertEqual(set(), self.needed(verb, what) - rights(f"platform/{platform}", self.GROUP, namespace))

    def test_the_runbooks_say_whose_it_is_to_change_something(self):
        page = (self.FOLDER / "README.md").read_text()
        said = page[page.index("## Who may"):page.index("## Somebody else")]
        changing = {f"{verb} {what}" if verb == "rollout" else verb for _, _, verb, what in self.COMMANDS if self.needed(verb, what) is None}
        self.assertEqual({"debug", "delete", "rollout undo"}, changing)
        for command in changing:
            with self.subTest(command=command):
                self.assertIn(f"`{command}", said)

    def test_they_change_nothing_and_read_no_secret(self):
        for platform in PLATFORMS:
            for namespace in self.NAMESPACES:
                may = rights(f"platform/{platform}", self.GROUP, namespace)
                with self.subTest(platform=platform, namespace=namespace):
                    self.assertLessEqual({right for right in may if right[0] not in ("get", "list", "watch")}, {("create", "pods/portforward")})
                    self.assertFalse({"secrets", "pods/exec", "pods/attach", "pods/ephemeralcontainers"} & {kind for _, kind in may})


if __name__ == "__main__":
    unittest.main()
