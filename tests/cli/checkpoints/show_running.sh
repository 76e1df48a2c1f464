# exp show of runs that have made checkpoints: each once, with what it has made so far; its state is that of all of them.
# (DVC 2.58.2 shows the checkpoints of a run in the workspace twice, and those of others when they are done.)
project
checkpoint_pipeline
gate=$PWD/.git/gate
mkdir "$gate"
touch "$gate/1" "$gate/2"
sed -i 's|^    echo "$n" >model.txt|    while [ ! -e '"$gate"'/$n ]; do sleep 0.01; done\n&|' train.sh
commit pipeline
echo 'epochs: 3' >>params.yaml
sed -i '2d' params.yaml
commit three
table() { dvc exp show --md --drop 'Created|train|epochs' "$@" | sed 's/[0-9a-f]\{7\}/SHA1234/'; }
made() { git log --format=%h "$(git for-each-ref --format='%(refname)' "refs/exps/*/*/$1")" --not main | grep -c .; }
made_2() { [ "$(made "$1")" = 2 ]; }
dvc exp run -n live >"$STORY_LOG/live" 2>&1 &
eventually made_2 live
run table <<'END'
| Experiment           | State   | Executor   | step   | lr   |
|----------------------|---------|------------|--------|------|
| workspace            | -       | -          | 2      | 0.1  |
| main                 | -       | -          | !      | 0.1  |
| │ ╓ workspace [live] | Running | Workspace  | 2      | 0.1  |
| │ ╟ SHA1234          | Running | Workspace  | 2      | 0.1  |
| ├─╨ SHA1234          | Running | Workspace  | 1      | 0.1  |

END
csv() { dvc exp show --csv --hide-workspace --drop 'Created|train' | tr -d '\r' | sed 's/[0-9a-f]\{7\}/SHA1234/'; }
run csv <<'END'
Experiment,rev,typ,parent,State,Executor,step,lr,epochs
,main,baseline,,,,!,0.1,3
live,workspace,checkpoint_tip,,Running,Workspace,2,0.1,3
,SHA1234,checkpoint_commit,,Running,Workspace,2,0.1,3
,SHA1234,checkpoint_base,,Running,Workspace,1,0.1,3
END
revs() { dvc exp show --json | grep -o '"rev": "[^"]*"\|"name": "[a-z]*"\|"state": "[a-z]*"' | tr '\n' ' ' | sed 's/[0-9a-f]\{40\}/SHA/g'; }
run revs <<'END'
"rev": "workspace" "rev": "workspace" "rev": "SHA" "name": "main" "rev": "SHA" "rev": "workspace" "name": "live" "rev": "workspace" "rev": "SHA" "rev": "SHA" "rev": "SHA" "rev": "SHA" "state": "running" "name": "workspace" "name": "live" 
END
touch "$gate/3"
wait $!
run table <<'END'
| Experiment         | step   | lr   |
|--------------------|--------|------|
| workspace          | 3      | 0.1  |
| main               | !      | 0.1  |
| │ ╓ SHA1234 [live] | 3      | 0.1  |
| │ ╟ SHA1234        | 2      | 0.1  |
| ├─╨ SHA1234        | 1      | 0.1  |

END
rm "$gate/3"
dvc exp run --temp --reset -n alone -S lr=5 >"$STORY_LOG/alone" 2>&1 &
eventually made_2 alone
run table <<'END'
| Experiment          | State   | Executor   | step   | lr   |
|---------------------|---------|------------|--------|------|
| workspace           | -       | -          | 3      | 0.1  |
| main                | -       | -          | !      | 0.1  |
| │ ╓ SHA1234 [alone] | Running | Tempdir    | 2      | 5    |
| │ ╟ SHA1234         | Running | Tempdir    | 2      | 5    |
| ├─╨ SHA1234         | Running | Tempdir    | 1      | 5    |
| │ ╓ SHA1234 [live]  | -       | -          | 3      | 0.1  |
| │ ╟ SHA1234         | -       | -          | 2      | 0.1  |
| ├─╨ SHA1234         | -       | -          | 1      | 0.1  |

END
touch "$gate/3"
wait $!
rm "$gate/3"
quietly dvc exp run --queue -n queued -S lr=6
quietly dvc queue start
eventually made_2 queued
run table --hide-workspace --sort-by lr --sort-order desc <<'END'
| Experiment           | State   | Executor   | step   | lr   |
|----------------------|---------|------------|--------|------|
| main                 | -       | -          | !      | 0.1  |
| │ ╓ SHA1234 [queued] | Running | Dvc-task   | 2      | 6    |
| │ ╟ SHA1234          | Running | Dvc-task   | 2      | 6    |
| ├─╨ SHA1234          | Running | Dvc-task   | 1      | 6    |
| │ ╓ SHA1234 [alone]  | -       | -          | 3      | 5    |
| │ ╟ SHA1234          | -       | -          | 2      | 5    |
| ├─╨ SHA1234          | -       | -          | 1      | 5    |
| │ ╓ SHA1234 [live]   | -       | -          | 3      | 0.1  |
| │ ╟ SHA1234          | -       | -          | 2      | 0.1  |
| ├─╨ SHA1234          | -       | -          | 1      | 0.1  |

END
touch "$gate/3"
quietly dvc queue logs -f queued
eventually sh -c 'dvc queue status | grep Success'
run table --hide-workspace --sort-by lr --sort-order desc <<'END'
| Experiment           | State   | Executor   | step   | lr   |
|----------------------|---------|------------|--------|------|
| main                 | -       | -          | !      | 0.1  |
| │ ╓ SHA1234 [queued] | Success | Dvc-task   | 3      | 6    |
| │ ╟ SHA1234          | Success | Dvc-task   | 2      | 6    |
| ├─╨ SHA1234          | Success | Dvc-task   | 1      | 6    |
| │ ╓ SHA1234 [alone]  | -       | -          | 3      | 5    |
| │ ╟ SHA1234          | -       | -          | 2      | 5    |
| ├─╨ SHA1234          | -       | -          | 1      | 5    |
| │ ╓ SHA1234 [live]   | -       | -          | 3      | 0.1  |
| │ ╟ SHA1234          | -       | -          | 2      | 0.1  |
| ├─╨ SHA1234          | -       | -          | 1      | 0.1  |

END
