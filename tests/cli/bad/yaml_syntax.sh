# A syntax error is shown with its file, line and column.
project
small_pipeline
printf 'stages:\n  train:\n    cmd: sh train.sh\n   deps: [x]\n' >dvc.yaml
run dvc repro <<'END'
'./dvc.yaml' is invalid.

Invalid indentation in mapping, in line 4, column 4
  4    deps: [x]                                                                
[exit 255]
END
run dvc status <<'END'
'./dvc.yaml' is invalid.

Invalid indentation in mapping, in line 4, column 4
  4    deps: [x]                                                                
[exit 1]
END
printf 'stages:\n  a:\n    cmd: echo 1\n  a:\n    cmd: echo 2\n' >dvc.yaml
run dvc status <<'END'
'./dvc.yaml' is invalid.

Found duplicate key "a", in line 4, column 3
  4   a:                                                                        
[exit 1]
END
