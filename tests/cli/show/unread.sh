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
shown() { dvc exp show --csv --drop Created "$@" 2>&1 | sed 's/,[0-9a-f]\{7\},/,REV,/; s/branch_[a-z]*/branch/' | sort; }
run shown <<'END'
,main,baseline,,1,1
,workspace,baseline,,,
Experiment,rev,typ,parent,acc,lr
WARNING: failed to load 'workspace' and 'one': unable to read: 'params.yaml', YAML file structure is corrupted
one,REV,branch,,,
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
# Files of revisions: which, and why; each reason once.
git checkout -q .
echo '{"acc": ' >m.json
quietly dvc exp save -n two
run shown <<'END'
,main,baseline,,1,1
,workspace,baseline,,!,1
Experiment,rev,typ,parent,acc,lr
WARNING: failed to load 'one': unable to read: 'params.yaml', YAML file structure is corrupted
WARNING: failed to load 'workspace' and 'two': unable to read: 'm.json', JSON file structure is corrupted
one,REV,branch,,,
two,REV,branch,,!,1
END
run dvc exp diff HEAD two <<'END'
WARNING: failed to load 'two': unable to read: 'm.json', JSON file structure is corrupted
Path    Metric    HEAD    two    Change
m.json  acc       1       -      diff not supported

END
run dvc exp diff HEAD two -q <<'END'
Path    Metric    HEAD    two    Change
m.json  acc       1       -      diff not supported

END
run dvc metrics show <<'END'
WARNING: failed to load 'workspace': unable to read: 'm.json', JSON file structure is corrupted
DVC failed to load some metrics for following revisions: ''.
Path
m.json
END
run dvc metrics diff two <<'END'
WARNING: failed to load 'two' and 'workspace': unable to read: 'm.json', JSON file structure is corrupted
DVC failed to load some metrics for following revisions: 'two, workspace'.
END
run dvc metrics diff two --targets nosuch.json m.json <<'END'
WARNING: failed to load 'two' and 'workspace': No such file or directory: 'nosuch.json'
WARNING: failed to load 'two' and 'workspace': unable to read: 'm.json', JSON file structure is corrupted
DVC failed to load some metrics for following revisions: 'two, workspace'.
END
run dvc params diff HEAD --targets nosuch.yaml --json <<'END'
WARNING: failed to load 'HEAD' and 'workspace': No such file or directory: 'nosuch.yaml'
DVC failed to load some metrics for following revisions: 'HEAD, workspace'.
{}
END
git rm -q --cached m.json
rm m.json
commit gone
run shown -n 2 <<'END'
,REV,baseline,,1,1
,main,baseline,,!,1
,workspace,baseline,,!,1
Experiment,rev,typ,parent,acc,lr
WARNING: failed to load 'one': unable to read: 'params.yaml', YAML file structure is corrupted
WARNING: failed to load 'two': unable to read: 'm.json', JSON file structure is corrupted
one,REV,branch,,,
two,REV,branch,,!,1
END
run dvc metrics show -A <<'END'
WARNING: failed to load 'workspace' and '22b22c2': No such file or directory: 'm.json'
DVC failed to load some metrics for following revisions: 'workspace, 22b22c204d5d793ccc7ad65e3df685ae2d28ff0f'.
Revision                                  Path    acc
workspace                                 m.json  -
22b22c204d5d793ccc7ad65e3df685ae2d28ff0f  m.json  -
a2b1c16753c48723c13901cf107677560e21d420  m.json  1
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
END
# In a clone without the data lists of directories are missing, too.
project
file dvc.yaml <<-TXT
	metrics: [run/m.json]
	plots: [run/a.csv, run]
	stages:
	  s:
	    cmd: mkdir run; echo '{"acc":1}' >run/m.json; printf 'a\\n1\\n' >run/a.csv
	    outs: [run]
TXT
quietly dvc repro
commit all
rm -rf run .dvc/cache
run dvc metrics show <<'END'
WARNING: failed to load 'workspace': 'run/m.json' is in a directory that is not in the cache
DVC failed to load some metrics for following revisions: ''.
Path
run/m.json
END
run sh -c 'dvc plots show 2>&1 >/dev/null' <<'END'
DVC failed to load some plots for following revisions: 'workspace'.
WARNING: not drawn of 'workspace': 'run/a.csv' is in a directory that is not in the cache
WARNING: not drawn of 'workspace': 'run' is in a directory that is not in the cache
END
