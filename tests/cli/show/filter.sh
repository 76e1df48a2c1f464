# exp show --filter and --columns: experiments and columns that are asked for, in every format.
project
file dvc.yaml <<-TXT
	params: [params.yaml]
	metrics: [a.json, b.json]
TXT
echo '{"acc": 0.2, "loss": 1.5}' >a.json
echo '{"acc": 7, "my metric": "x"}' >b.json
printf 'lr: 0.1\nmodel:\n  name: cnn\n  layers: [1, 2]\n' >params.yaml
commit base
try() {
    printf 'lr: %s\nmodel:\n  name: %s\n  layers: [1, 2]\n' "$2" "$3" >params.yaml
    printf '{"acc": %s%s}\n' "$4" "$5" >a.json
    quietly dvc exp save -n "$1"
    git checkout -q .
}
try good 0.001 cnn 0.95 ', "loss": NaN'
try fast 0.5 cnn 0.91 ''
try bad 0.002 'rnn "2"' 0.4 ', "loss": 0.1'
show() {
    dvc exp show --csv --drop 'Created|rev|typ|parent' "$@" >"$STORY_LOG/csv" || return
    tr -d '\r' <"$STORY_LOG/csv"
}
run show --filter 'a.json:acc > 0.9 and lr < 0.01' <<'END'
Experiment,a.json:acc,loss,b.json:acc,my metric,lr,model.name,model.layers
,0.2,1.5,7,x,0.1,cnn,"[1, 2]"
good,0.95,nan,7,x,0.001,cnn,"[1, 2]"
END
run show --filter 'a.json:acc > 0.9' --filter 'not model.name = rnn' --columns lr,model.name <<'END'
Experiment,lr,model.name
,0.1,cnn
good,0.001,cnn
fast,0.5,cnn
END
run show --filter 'lr <= 0.002' --columns a.json:acc --columns 'params.yaml:lr' <<'END'
Experiment,a.json:acc,lr
,0.2,0.1
good,0.95,0.001
bad,0.4,0.002
END
run show --filter 'loss is missing' --columns loss <<'END'
Experiment,loss
,1.5
fast,
END
run show --filter 'loss = nan' --columns loss <<'END'
Experiment,loss
,1.5
good,nan
END
run show --filter 'Experiment = bad' --columns model.name <<'END'
Experiment,model.name
,cnn
bad,"rnn ""2"""
END
run show --filter "model.name ~ '^rnn \"'" --columns model.name <<'END'
Experiment,model.name
,cnn
bad,"rnn ""2"""
END
run show --filter 'lr = 0.1' --columns model.layers <<'END'
Experiment,model.layers
,"[1, 2]"
,"[1, 2]"
END
run show --hide-workspace --filter 'lr > 0.1' --columns lr <<'END'
Experiment,lr
,0.1
fast,0.5
END
run show --hide-workspace --filter 'a.json:acc > 2' --columns loss <<'END'
No experiment matches.
Experiment,loss
END
run dvc exp show --md --columns a.json:acc,lr,lr --filter 'lr = 0.5' <<'END'
| Experiment         | a.json:acc   | lr   |
|--------------------|--------------|------|
| main               | 0.2          | 0.1  |
| └── e137fc7 [fast] | 0.91         | 0.5  |

END
run dvc exp show --columns lr --filter 'lr = 0.5' <<'END'
 ────────────────────────── 
  Experiment           lr   
 ────────────────────────── 
  main                 0.1  
  └── e137fc7 [fast]   0.5  
 ────────────────────────── 
END
run sh -c "dvc exp show --json --filter 'lr = 0.5' | grep -o '\"name\": \"[a-z]*\"'" <<'END'
"name": "main"
"name": "cnn"
"name": "fast"
"name": "cnn"
"name": "fast"
END
run show --filter 'acc > 0.9' <<'END'
ERROR: column 'acc' could be any of 'a.json:acc', 'b.json:acc'
[exit 255]
END
run show --filter 'learning > 0.9' <<'END'
ERROR: there is no column 'learning'
[exit 255]
END
run show --filter 'name = cnn' <<'END'
ERROR: there is no column 'name'
hint: did you mean 'model.name'?
[exit 255]
END
run show --filter 'lr > 0.9 lr < 3' <<'END'
ERROR: invalid filter 'lr > 0.9 lr < 3': 'and', 'or' or the end expected at character 10, not 'lr < 3'
[exit 255]
END
run show --filter 'lr > ' <<'END'
ERROR: invalid filter 'lr > ': it ends where a value should stand
[exit 255]
END
run show --columns lr,loos <<'END'
ERROR: there is no column 'loos'
hint: did you mean 'loss'?
[exit 255]
END
run show --columns acc <<'END'
ERROR: column 'acc' could be any of 'a.json:acc', 'b.json:acc'
[exit 255]
END
run show --columns nothing <<'END'
ERROR: there is no column 'nothing'
[exit 255]
END
run show --columns 'my metric' <<'END'
Experiment,my metric
,x
,x
good,x
fast,x
bad,x
END
# --sort-by knows names that are alike, too.
run show --sort-by name <<'END'
ERROR: Unknown sort column 'name'
hint: did you mean 'model.name'?
[exit 255]
END
run show --sort-by loos <<'END'
ERROR: Unknown sort column 'loos'
hint: did you mean 'loss'?
[exit 255]
END
run show --sort-by nothing <<'END'
ERROR: Unknown sort column 'nothing'
[exit 255]
END
# JSON is of all of them.
run dvc exp show --json --columns lr <<'END'
ERROR: failed to show experiments - --json has all columns: --columns does not go with it
[exit 1]
END
# A name that several files have is told with each.
echo '{"loss": 3}' >c.json
sed -i 's/metrics: \[/&c.json, /' dvc.yaml
run show --sort-by loos <<'END'
ERROR: Unknown sort column 'loos'
hint: did you mean one of 'c.json:loss', 'a.json:loss'?
[exit 255]
END
