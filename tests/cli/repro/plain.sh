# A command of words alone is started without the shell: it finds the environment that the shell would have left it, and what
# cannot be started so is the shell's.
project
mkdir bin sub
file bin/bare <<'TXT'
echo "no shebang, $1" >"$2"
TXT
chmod +x bin/bare
file dvc.yaml <<'TXT'
stages:
  plain:
    cmd: cp /proc/self/environ plain
    outs: [plain]
  shell:
    cmd: cp /proc/self/environ 'shell'
    outs: [shell]
  below:
    cmd: cp /proc/self/environ below
    wdir: sub
    outs: [below]
  below_shell:
    cmd: cp /proc/self/environ 'below_shell'
    wdir: sub
    outs: [below_shell]
  bare:
    cmd: bin/bare 1 bare
    outs: [bare]
TXT
commit pipeline
vars() { tr '\0' '\n' <"$1" | grep -v '^DVC_STAGE=' | sort; }
same() { for p in plain sub/below; do vars "$p" >../one; vars "$(echo "$p" | sed 's/plain/shell/; s/below/below_shell/')" >../other; cmp ../one ../other; done; }
for shell in /bin/bash /bin/dash; do
    quietly env SHELL=$shell dvc repro -f
    run same
    run cat bare <<'END'
no shebang, 1
END
done
quietly env SHELL=/bin/bash SHLVL=7 PWD=/ OLDPWD=/nowhere dvc repro -f
run same
levels() { vars plain | grep '^SHLVL\|^_=\|^OLDPWD'; }
run levels <<'END'
SHLVL=7
_=/usr/bin/cp
END
file dvc.yaml <<'TXT'
stages:
  none:
    cmd: no-such-program-at-all here
TXT
run env SHELL=/bin/bash dvc repro <<'END'
Running stage 'none':
> no-such-program-at-all here
/bin/bash: line 1: no-such-program-at-all: command not found
ERROR: failed to reproduce 'none': failed to run: no-such-program-at-all here, exited with 127
[exit 255]
END
