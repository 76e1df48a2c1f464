# The queue is cleared, unless it is to stay; then tasks of commits that are not kept go all the same.
deviation queue-files
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
echo 'lr: 0.9' >params.yaml
commit 'second baseline'
run -q dvc exp run --queue -n q2 -S lr=0.6
run dvc exp gc -w --queued -f
sh_run 'dvc queue status | sed -n "/^Worker/d; /^$/d; s/^[0-9a-f]\{7\}  //; p"'
run dvc exp gc -w -f
sh_run 'dvc queue status | sed -n "/^Worker/d; /^$/d; s/^[0-9a-f]\{7\}  //; p"'
