# The line that is shown of a file has the room of its own number, however long the file is.
project
{ printf 'stages:\n  a: {cmd: x: y}\n'; for n in $(seq 120); do echo "# $n"; done; } >dvc.yaml
run dvc status <<'END'
'./dvc.yaml' is invalid.

Missing comma in flow mapping, in line 2, column 13
  2   a: {cmd: x: y}                                                            
[exit 1]
END
