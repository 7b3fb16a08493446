// Asks Argo CD's own code what an AppProject permits, for many small projects, and prints cases with answers.
package main

import (
	"encoding/json"
	"fmt"

	"github.com/argoproj/argo-cd/v3/pkg/apis/application/v1alpha1"
	"k8s.io/apimachinery/pkg/runtime/schema"
)

type question struct {
	Ask     string         `json:"ask"`
	Spec    map[string]any `json:"spec"`
	Answers string         `json:"answers"`
}

// answers holds, for each AppProject, one digit for each input: 1 if it is permitted.
type answers struct {
	inputs    map[string][][]string
	questions []*question
}

func (a *answers) add(kind string, spec map[string]any, with []string, answer bool) {
	last := len(a.questions) - 1
	if last < 0 || a.questions[last].Ask != kind || fmt.Sprint(a.questions[last].Spec) != fmt.Sprint(spec) {
		a.questions = append(a.questions, &question{Ask: kind, Spec: spec})
		last++
	}
	at := len(a.questions[last].Answers)
	if at == len(a.inputs[kind]) {
		a.inputs[kind] = append(a.inputs[kind], with)
	}
	if fmt.Sprint(a.inputs[kind][at]) != fmt.Sprint(with) {
		panic("inputs differ")
	}
	if answer {
		a.questions[last].Answers += "1"
	} else {
		a.questions[last].Answers += "0"
	}
}

func line(prefix string, value any) {
	raw, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	fmt.Println(prefix + string(raw))
}

func project(spec map[string]any) v1alpha1.AppProject {
	raw, _ := json.Marshal(map[string]any{"spec": spec})
	var p v1alpha1.AppProject
	if err := json.Unmarshal(raw, &p); err != nil {
		panic(err)
	}
	p.Name = "p"
	return p
}

func main() {
	all := &answers{inputs: map[string][][]string{}}
	local := "https://kubernetes.default.svc"
	namespaces := []string{"shop", "shop-eu", "shopx", "pay", "argocd", "kube-system", "a.b", "a/b", ""}
	nsPatterns := []string{"shop", "shop*", "shop-*", "*", "**", "sh?p", "[ps]hop", "[!p]hop", "[a-s]hop", "[!a-s]hop", "{shop,pay}", "{shop,pay}-*", "!shop", "!shop*", "!*", "!kube-*", "", "sh\\op", "shop\\*", "[shop", "{shop", "*-eu", "s*p", "*o*", "?", "a?b", "a*b", "{a,b}?{a,b}", "{{name}}-*", "sh[!x-z]p", "[a-]hop", "[]", "[!]hop", "}", "a]b", "x,y", "{,shop}"}
	servers := [][2]string{{local, ""}, {local, "in-cluster"}, {"https://other.example", "other"}, {"", "in-cluster"}}
	sPatterns := []string{local, "*", "https://*", "!" + local, "https://other.example", "", "https://kubernetes.default.?vc"}
	ask := func(kind string, spec map[string]any, with []string, answer bool) {
		all.add(kind, spec, with, answer)
	}
	dest := func(ds []map[string]string) {
		spec := map[string]any{"destinations": ds}
		p := project(spec)
		for _, s := range servers {
			for _, n := range namespaces {
				ok, _ := p.IsDestinationPermitted(&v1alpha1.Cluster{Server: s[0], Name: s[1]}, n, nil)
				ask("destination", spec, []string{s[0], s[1], n}, ok)
			}
		}
	}
	for _, n := range nsPatterns {
		dest([]map[string]string{{"server": local, "namespace": n}})
	}
	for _, s := range sPatterns {
		dest([]map[string]string{{"server": s, "namespace": "shop"}})
		dest([]map[string]string{{"name": "in-cluster", "server": s, "namespace": "*"}})
		dest([]map[string]string{{"server": "*", "namespace": "*"}, {"server": s, "namespace": "!shop"}})
		dest([]map[string]string{{"server": s, "namespace": "!shop*"}, {"server": "*", "namespace": "*"}})
		dest([]map[string]string{{"name": "!in-cluster", "namespace": "*"}, {"server": s, "namespace": "*"}})
	}
	dest(nil)
	repos := []string{"https://github.com/acme/platform.git", "https://github.com/acme/platform", "https://github.com/ACME/Platform.git", "https://github.com/acme/platform2.git", "https://github.com/evil/platform.git", "git@github.com:acme/platform.git", "ssh://git@github.com/acme/platform.git", "https://github.com/acme/a/b.git", " https://github.com/acme/platform.git ", "https://user:pw@github.com/acme/platform.git", "https://github.com/acme/pl%61tform.git", "oci://registry.example/acme/x", ""}
	patterns := [][]string{{"https://github.com/acme/platform.git"}, {"https://github.com/acme/*"}, {"https://github.com/acme/**"}, {"*"}, {"**"}, {"!https://github.com/evil/*", "*"}, {"*", "!https://github.com/acme/platform"}, {"!https://github.com/acme/platform.git"}, {"https://github.com/*/platform.git"}, {"git@github.com:acme/platform.git"}, {"ssh://git@github.com/acme/*"}, {}, {"https://github.com/acme/platform?.git"}, {"https://github.com/{acme,evil}/platform"}, {"https://git*"}, {""}}
	for _, ps := range patterns {
		spec := map[string]any{"sourceRepos": ps}
		p := project(spec)
		for _, r := range repos {
			ask("source", spec, []string{r}, p.IsSourcePermitted(v1alpha1.ApplicationSource{RepoURL: r}))
		}
	}
	kinds := [][2]string{{"", "Pod"}, {"", "ConfigMap"}, {"", "NetworkPolicy"}, {"networking.k8s.io", "NetworkPolicy"}, {"apps", "DaemonSet"}, {"apps", "Daemonsets"}, {"rbac.authorization.k8s.io", "ClusterRole"}, {"argoproj.io", "AppProject"}, {"a/b", "X"}}
	lists := [][]map[string]string{nil, {}, {{"group": "*", "kind": "*"}}, {{"group": "", "kind": "NetworkPolicy"}}, {{"group": "apps", "kind": "Daemonsets"}}, {{"group": "networking.k8s.io", "kind": "Network*"}}, {{"group": "*.k8s.io", "kind": "*"}}, {{"group": "?pps", "kind": "Daemon[RS]et"}}, {{"group": "apps", "kind": "Daemon[^A-R]et"}}, {{"group": "[", "kind": "*"}}, {{"group": "", "kind": "{Pod,ConfigMap}"}}, {{"group": "", "kind": "!Pod"}}, {{"group": "\\a\\p\\p\\s", "kind": "*"}}, {{"group": "*", "kind": "pod"}}, {{"group": "a*b", "kind": "X"}}, {{"group": "a/*", "kind": "X"}}, {{"group": "", "kind": "Pod"}, {"group": "apps", "kind": "*"}}}
	for i, white := range lists {
		for j, black := range lists {
			if i > 2 && j > 2 {
				continue
			}
			for _, scope := range []string{"namespace", "cluster"} {
				spec := map[string]any{}
				if white != nil {
					spec[scope+"ResourceWhitelist"] = white
				}
				if black != nil {
					spec[scope+"ResourceBlacklist"] = black
				}
				p := project(spec)
				for _, k := range kinds {
					ask(scope, spec, []string{k[0], k[1]}, p.IsGroupKindPermitted(schema.GroupKind{Group: k[0], Kind: k[1]}, scope == "namespace"))
				}
			}
		}
	}
	fmt.Println("inputs:")
	for _, kind := range []string{"destination", "source", "namespace", "cluster"} {
		line("  "+kind+": ", all.inputs[kind])
	}
	fmt.Println("projects:")
	for _, q := range all.questions {
		line("- ", q)
	}
}
