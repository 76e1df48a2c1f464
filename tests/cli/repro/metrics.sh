# repro --metrics, as DVC 2.58.2 has it: all metrics at the end, with all their digits; after a failure none.
project
file dvc.yaml <<'T'
stages:
  a:
    cmd: 'echo "{\"acc\": 0.123456789, \"n\": 3}" >m.json'
    metrics: [m.json]
  b:
    cmd: "echo x >b; echo 'y: 2' >t.yaml"
    outs: [b]
    metrics: [t.yaml]
T
quietly dvc repro b
run dvc repro -m a <<'END'
Running stage 'a':
> echo "{\"acc\": 0.123456789, \"n\": 3}" >m.json
Updating lock file 'dvc.lock'

To track the changes with git, run:

	git add .gitignore dvc.lock

To enable auto staging, run:

	dvc config core.autostage true
Use `dvc push` to send your updates to remote storage.
Path    acc          n    y
m.json  0.123456789  3    -
t.yaml  -            -    2
END
run dvc repro --metrics --dry -s -f b <<'END'
Running stage 'b':
> echo x >b; echo 'y: 2' >t.yaml
Use `dvc push` to send your updates to remote storage.
Path    acc          n    y
m.json  0.123456789  3    -
t.yaml  -            -    2
END
run dvc repro -q -m <<'END'
Path    acc          n    y
m.json  0.123456789  3    -
t.yaml  -            -    2
END
rm m.json
rm -r .dvc/cache
run dvc repro -m --dry a <<'END'
Running stage 'a':
> echo "{\"acc\": 0.123456789, \"n\": 3}" >m.json
Use `dvc push` to send your updates to remote storage.
WARNING: failed to load 'workspace': No such file or directory: 'm.json'
DVC failed to load some metrics for following revisions: ''.
Path    y
m.json  -
t.yaml  2
END
sed -i 's/echo x >b/exit 1/' dvc.yaml
run dvc repro -m -s b <<'END'
Running stage 'b':
> exit 1; echo 'y: 2' >t.yaml
ERROR: failed to reproduce 'b': failed to run: exit 1; echo 'y: 2' >t.yaml, exited with 1
[exit 255]
END
