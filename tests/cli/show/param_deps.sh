# --param-deps: params that no stage depends on are shown of no row.
project
file params.yaml <<'TXT'
lr: 0.1
unused: 7
TXT
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: 'true'
    params: [lr]
TXT
commit pipeline
quietly dvc exp run -n e1 -S lr=0.5 -S unused=8
run sh -c 'dvc exp show --csv --param-deps | tr -d "\r" | cut -d, -f1,6-' <<'END'
Experiment,lr
,0.5
,0.1
e1,0.5
END
run sh -c 'dvc exp show --csv | tr -d "\r" | cut -d, -f1,6-' <<'END'
Experiment,lr,unused
,0.5,8
,0.1,7
e1,0.5,8
END
