# Where plots differ from those of DVC, each with the name of its deviation; and names of a repository that must stay inside.
command -v python3 >/dev/null || skip 'needs python3'
project
file .dvc/plots/t.json <<'END'
{"d": "<DVC_METRIC_DATA>", "t": "<DVC_METRIC_TITLE>"}
END
ids() { dvc plots show --json -t t "$@" | python3 -c 'import json, sys; print(*json.load(sys.stdin).get("data", {}))'; }
rows() { dvc plots "$@" -t t | python3 -c 'import json, sys; print(*[p["content"]["d"] for ps in json.load(sys.stdin)["data"].values() for p in ps])'; }

# plots-no-header
printf '1\t2,5\n' >n.tsv
: >e.csv
run rows show --json --no-header n.tsv <<'END'
[{'0': '1', '1': '2,5', 'step': 0, 'rev': 'workspace', 'filename': 'n.tsv', 'field': '1'}]
END
run dvc plots show --json --no-header e.csv <<'END'
{"data": {"e.csv": []}}
END
# words of DVC 2
run rows show --show-json --no-header n.tsv <<'END'
[{'0': '1', '1': '2,5', 'step': 0, 'rev': 'workspace', 'filename': 'n.tsv', 'field': '1'}]
END
# plots-nested
mkdir -p top/deep
printf 'a,b\n1,2\n' | tee top/a.csv top/deep/b.csv top/deep/c.csv >'x[.csv'
printf 'plots: [top, top/deep/c.csv]\n' >dvc.yaml
run ids <<'END'
top/a.csv top/deep/b.csv top/deep/c.csv
END
# plots-dot
printf 'plots: [.]\n' >dvc.yaml
run ids <<'END'
./e.csv ./n.tsv ./top/a.csv ./top/deep/b.csv ./top/deep/c.csv ./x[.csv
END
# plots-target-literal, plots-unasked
run ids 'x[.csv' <<'END'
x[.csv
END
run ids nosuch <<'END'

END
# plots-image-order
mkdir pics
for n in 10 9 b; do echo "$n" >pics/$n.png; done
run sh -c 'dvc plots show pics >page && sed "s,.*/,," page && grep -o "static/[^\"]*" dvc_plots/index.html' <<'END'
index.html
static/workspace_pics_9.png
static/workspace_pics_10.png
static/workspace_pics_b.png
END
# plots-image-twice
printf 'stages:\n  s:\n    cmd: echo\n    plots: [pics]\nplots: [pics/9.png, pics/b.png]\n' >dvc.yaml
run sh -c 'dvc plots show >page && grep -o "static/[^\"]*" dvc_plots/index.html' <<'END'
static/workspace_pics_9.png
static/workspace_pics_10.png
static/workspace_pics_b.png
END
printf 'plots: [.]\n' >dvc.yaml
# A link in the way is replaced or refused, never followed.
echo mine >../mine
ln -sf ../../../mine dvc_plots/static/workspace_pics_b.png
run dvc plots show -q pics/b.png
run cat ../mine dvc_plots/static/workspace_pics_b.png <<'END'
mine
b
END
rm -r dvc_plots/static
ln -s ../.. dvc_plots/static
run sh -c 'dvc plots show pics/b.png 2>&1 | sed "s,/.*/dvc_plots,HERE/dvc_plots,"' <<'END'
ERROR: 'HERE/dvc_plots/static' is a link: images are not written through it
END
rm dvc_plots/static
# Revisions are one component of a name.
commit pics
git branch a/b
run sh -c 'dvc plots diff --json a/b HEAD --targets pics/b.png -o out | grep -o "[^/]*png\"" ; ls out' <<'END'
b.png"
a_b_pics_b.png"
HEAD_pics_b.png"
HEAD_pics_b.png
a_b_pics_b.png
END
