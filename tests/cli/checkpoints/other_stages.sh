# A run of one stage that goes on: what other stages made stays in its checkpoints, also what Git does not track.
project
checkpoint_pipeline
cat >>dvc.yaml <<'TXT'
  prep:
    cmd: echo '{"rows":7}' >prep.json
    metrics: [prep.json: {cache: false}]
  late:
    cmd: echo '{"late":1}' >late.json
    deps: [model.txt]
    metrics: [late.json: {cache: false}]
TXT
commit pipeline
files() { git log --format=%H "$1" --not main | while read -r c; do git ls-tree --name-only "$c" | grep json | tr '\n' ' '; echo; done; }
chain() { files "$(git for-each-ref --format='%(refname)' refs/exps | grep "/$1\$" | grep -v /exec/)"; }
quietly dvc exp run -n first
run chain first <<'END'
late.json metrics.json prep.json 
metrics.json 
metrics.json 
END
quietly dvc exp run -s train
run chain first <<'END'
late.json metrics.json prep.json 
late.json metrics.json prep.json 
late.json metrics.json prep.json 
metrics.json 
metrics.json 
END
quietly dvc exp run -n second -S lr=7 train
quietly dvc exp run --temp --rev first -S lr=8 -n third train
said() { chain "$1" | sort | uniq -c | sed 's/^ *//'; }
run said second <<'END'
5 late.json metrics.json prep.json 
2 metrics.json 
END
run said third <<'END'
5 late.json metrics.json prep.json 
2 metrics.json 
END
