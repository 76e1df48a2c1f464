# Which revisions cannot be read, and why, is told beside a table.
project
file dvc.yaml <<-TXT
	stages: {a: {cmd: 'true'}}
	params: [params.yaml]
	metrics: [m.json]
TXT
echo 'lr: 1' >params.yaml
echo '{"acc": 1}' >m.json
commit base
echo 'lr: [1' >params.yaml
quietly dvc exp save -n one
shown() { dvc exp show --csv --drop Created "$@" 2>&1 | sed 's/,[0-9a-f]\{7\},/,REV,/' | sort; }
run shown <<'END'
,main,baseline,,1,1
,workspace,baseline,,,
Experiment,rev,typ,parent,acc,lr
WARNING: failed to load 'workspace' and 'one': unable to read: 'params.yaml', YAML file structure is corrupted
one,REV,branch_base,,,
END
run dvc exp diff <<'END'
WARNING: failed to load 'workspace': unable to read: 'params.yaml', YAML file structure is corrupted
Path    Metric    HEAD    workspace    Change
m.json  acc       1       -            diff not supported

Path         Param    HEAD    workspace    Change
params.yaml  lr       1       -            diff not supported
END
run dvc exp diff --md one workspace <<'END'
WARNING: failed to load 'one' and 'workspace': unable to read: 'params.yaml', YAML file structure is corrupted
| Path   | Metric   | one   | workspace   | Change   |
|--------|----------|-------|-------------|----------|


| Path   | Param   | one   | workspace   | Change   |
|--------|---------|-------|-------------|----------|

END
run dvc exp diff -q one <<'END'

END
run dvc exp show -q
# With --json it is part of what is said.
run sh -c 'dvc exp show --json | grep -c "unable to read"' <<'END'
1
END
# A commit from before the project has nothing to be read.
mkdir sub
cd sub
quietly dvc init --subdir
commit sub
echo 'stages: [' >dvc.yaml
run shown -n 2 <<'END'
,REV,baseline,
,main,baseline,
,workspace,baseline,
Experiment,rev,typ,parent
WARNING: failed to load 'workspace': unable to read: 'dvc.yaml', YAML file structure is corrupted
one,REV,branch_base,
END
