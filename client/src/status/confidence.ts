import type { Confidence, Status } from '@zhengming/server/protocol';
import * as vscode from 'vscode';
import { activeDocument } from './currentStatus.ts';
import { changeSetting } from './setting.ts';
import { showPlace } from './showPlace.ts';

/** Which findings are shown where none below `confidence` is. */
export function describeShown(confidence: Confidence): string {
  switch (confidence) {
    case 'certain':
      return vscode.l10n.t('certain');
    case 'likely':
      return vscode.l10n.t('certain and likely');
    case 'possible':
      return vscode.l10n.t('certain, likely and possible');
  }
}

const CONFIDENCES: readonly Confidence[] = ['certain', 'likely', 'possible'];

/** Asks which findings are to be shown. Where a file says it, the file is opened: it goes before any setting. */
export async function chooseConfidence(status: Status): Promise<void> {
  if (status.minConfidenceSetAt) {
    await showPlace(status.minConfidenceSetAt);
    return;
  }
  const items = CONFIDENCES.map((confidence) => ({
    label: describeShown(confidence),
    description: `minConfidence: ${confidence}`,
    picked: confidence === status.minConfidence,
    iconPath: new vscode.ThemeIcon(confidence === status.minConfidence ? 'check' : 'blank'),
    confidence,
  }));
  const title = vscode.l10n.t('Which findings are to be shown?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (chosen) await changeSetting('minConfidence', chosen.confidence, activeDocument()?.uri);
}
